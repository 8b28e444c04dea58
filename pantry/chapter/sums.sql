-- The sums of a chapter over many sites, in plain SQL.
-- In: tables movement, visit, counting (counts), change with the columns of the books; place (site, place, role);
-- difference (what each count found, filled between `now` and `sums`). Sections begin with "-- section:".

-- section: now
-- What a field reads in each scope: the highest (rev, date, id); `number` is 0 where the value is no whole number.
CREATE TABLE said AS
SELECT scope, thing, field, value,
    CASE WHEN value <> '' AND length(value) <= 15 AND length(rtrim(value, '0123456789')) = 0
        THEN CAST(value AS BIGINT) ELSE 0 END AS number
FROM (
    SELECT scope, thing, field, value,
        row_number() OVER (PARTITION BY scope, thing, field ORDER BY rev DESC, date DESC, event DESC) AS place_in_line
    FROM change
) AS ordered WHERE place_in_line = 1;
CREATE INDEX said_thing ON said (thing, field, scope);

-- What stands, and of the copies of a part the first one. What is counted in grams weighs its quantity; a weight that
-- was not weighed goes along with a corrected quantity, rounded to whole grams.
CREATE TABLE movement_now AS
SELECT event, site, date, item, from_place, to_place, quantity, unit, knows,
    CASE
        WHEN unit = 'g' THEN quantity
        WHEN said_weight_g IS NOT NULL THEN said_weight_g
        WHEN weight_g IS NULL OR known_now = 'unknown' THEN NULL
        WHEN weight_known = 'weighed' OR quantity = written THEN weight_g
        ELSE CAST((2 * weight_g * quantity + written - (2 * weight_g * quantity + written) % (2 * written))
            / (2 * written) AS BIGINT)
    END AS weight_g
FROM (
    SELECT m.event, m.site, coalesce(d.value, m.date) AS date, coalesce(i.value, m.item) AS item,
        coalesce(f.value, m.from_place) AS from_place, coalesce(t.value, m.to_place) AS to_place,
        coalesce(q.number, m.quantity) AS quantity, m.quantity AS written, m.unit, m.knows, m.weight_g, m.weight_known,
        w.number AS said_weight_g, coalesce(k.value, m.weight_known) AS known_now, m.paper,
        row_number() OVER (PARTITION BY m.site, m.paper, coalesce(p.value, m.part)
            ORDER BY coalesce(d.value, m.date), m.event) AS copy_number
    FROM movement m
    LEFT JOIN said s ON s.thing = m.entry AND s.field = 'stands' AND s.scope = m.site
    LEFT JOIN said d ON d.thing = m.event AND d.field = 'date' AND d.scope = m.site
    LEFT JOIN said i ON i.thing = m.event AND i.field = 'item' AND i.scope = m.site
    LEFT JOIN said f ON f.thing = m.event AND f.field = 'from_place' AND f.scope = m.site
    LEFT JOIN said t ON t.thing = m.event AND t.field = 'to_place' AND t.scope = m.site
    LEFT JOIN said q ON q.thing = m.event AND q.field = 'quantity' AND q.scope = m.site
    LEFT JOIN said w ON w.thing = m.event AND w.field = 'weight_g' AND w.scope = m.site
    LEFT JOIN said k ON k.thing = m.event AND k.field = 'weight_known' AND k.scope = m.site
    LEFT JOIN said p ON p.thing = m.event AND p.field = 'part' AND p.scope = m.site
    WHERE coalesce(s.value, 'yes') = 'yes'
) AS standing WHERE paper = '' OR copy_number = 1;
CREATE INDEX movement_now_item ON movement_now (site, item);

-- A bag reads BAG or BAG*2. Who was here today (`again`) is a visit and no household; without people it is a bag alone.
-- Where `again` reads `people`, nobody said of how many households and visits they were.
CREATE TABLE visit_now AS
SELECT site, date, people, again,
    CASE
        WHEN bag = '' THEN 0
        WHEN rtrim(bag, '0123456789') LIKE '%*' AND length(bag) - length(rtrim(bag, '0123456789')) BETWEEN 1 AND 3
            THEN CAST(substr(bag, length(rtrim(bag, '0123456789')) + 1) AS BIGINT)
        ELSE 1
    END AS bags
FROM (
    SELECT v.site, coalesce(d.value, v.date) AS date, coalesce(n.number, v.people, 0) AS people,
        coalesce(b.value, v.bag) AS bag, coalesce(a.value, v.again) AS again, v.paper,
        row_number() OVER (PARTITION BY v.site, v.paper, coalesce(p.value, v.part)
            ORDER BY coalesce(d.value, v.date), v.event) AS copy_number
    FROM visit v
    LEFT JOIN said s ON s.thing = v.entry AND s.field = 'stands' AND s.scope = v.site
    LEFT JOIN said d ON d.thing = v.event AND d.field = 'date' AND d.scope = v.site
    LEFT JOIN said n ON n.thing = v.event AND n.field = 'people' AND n.scope = v.site
    LEFT JOIN said b ON b.thing = v.event AND b.field = 'bag' AND b.scope = v.site
    LEFT JOIN said a ON a.thing = v.event AND a.field = 'again' AND a.scope = v.site
    LEFT JOIN said p ON p.thing = v.event AND p.field = 'part' AND p.scope = v.site
    WHERE coalesce(s.value, 'yes') = 'yes'
) AS standing WHERE paper = '' OR copy_number = 1;

-- Counts keep their place in the line when they don't stand.
CREATE TABLE count_now AS
SELECT event, site, date, place, item, scanned, quantity, unit, knows, given, paper, part,
    CASE WHEN stands = 1 AND (paper = '' OR copy_number = 1) THEN 1 ELSE 0 END AS stands
FROM (
    SELECT c.event, c.site, coalesce(d.value, c.date) AS date, c.place, coalesce(i.value, c.item) AS item,
        c.item AS scanned, coalesce(q.number, c.quantity) AS quantity, c.unit, c.knows, c.paper,
        coalesce(p.value, c.part) AS part,
        CASE WHEN coalesce(r.value, c.reason) = 'given' THEN 1 ELSE 0 END AS given,
        CASE WHEN coalesce(s.value, 'yes') = 'yes' THEN 1 ELSE 0 END AS stands,
        row_number() OVER (PARTITION BY c.site, c.paper, coalesce(p.value, c.part),
                CASE WHEN coalesce(s.value, 'yes') = 'yes' THEN 1 ELSE 0 END
            ORDER BY coalesce(d.value, c.date), c.event) AS copy_number
    FROM counting c
    LEFT JOIN said s ON s.thing = c.entry AND s.field = 'stands' AND s.scope = c.site
    LEFT JOIN said d ON d.thing = c.event AND d.field = 'date' AND d.scope = c.site
    LEFT JOIN said i ON i.thing = c.event AND i.field = 'item' AND i.scope = c.site
    LEFT JOIN said q ON q.thing = c.event AND q.field = 'quantity' AND q.scope = c.site
    LEFT JOIN said r ON r.thing = c.event AND r.field = 'reason' AND r.scope = c.site
    LEFT JOIN said p ON p.thing = c.event AND p.field = 'part' AND p.scope = c.site
) AS read_now;

-- section: sums
-- What was moved, and what counts found missing or more.
CREATE TABLE moved AS
SELECT site, date, item, from_place, to_place, quantity, unit, weight_g FROM movement_now
UNION ALL
SELECT site, date, item, from_place, to_place, quantity, unit, CASE WHEN unit = 'g' THEN quantity END FROM difference;

-- What a place is for: by its fixed name, else as the site says, else the chapter, else things come from there.
CREATE TABLE role_of AS
SELECT e.site, e.place,
    CASE
        WHEN p.role IS NOT NULL THEN p.role
        WHEN substr(e.place, 1, 1) = 't' THEN 'transfer'
        WHEN coalesce(own.value, chapter.value) IN
            ('storage', 'guests', 'waste', 'kitchen', 'volunteers', 'fund', 'transfer', 'counting')
            THEN coalesce(own.value, chapter.value)
        ELSE 'source'
    END AS role
FROM (SELECT site, from_place AS place FROM moved UNION SELECT site, to_place FROM moved) AS e
LEFT JOIN place p ON p.site = e.site AND p.place = e.place
LEFT JOIN said own ON own.thing = e.place AND own.field = 'role' AND own.scope = e.site
LEFT JOIN said chapter ON chapter.thing = e.place AND chapter.field = 'role' AND chapter.scope = 'chapter';

-- What each move adds to.
CREATE TABLE told AS
SELECT m.site, m.date, m.item, m.unit, m.quantity, m.weight_g,
    CASE
        WHEN f.role = 'volunteers' THEN 'min'
        WHEN t.role = 'fund' THEN 'fund_in'
        WHEN f.role = 'fund' THEN 'fund_out'
        WHEN f.role IN ('source', 'transfer') AND t.role = 'storage' THEN 'in'
        WHEN f.role = 'storage' AND t.role = 'guests' THEN 'out'
        WHEN f.role IN ('storage', 'source') AND t.role = 'waste' THEN 'waste'
        WHEN f.role = 'kitchen' AND t.role = 'guests' THEN 'plates'
        ELSE 'other'
    END AS way
FROM moved m
JOIN role_of f ON f.site = m.site AND f.place = m.from_place
JOIN role_of t ON t.site = m.site AND t.place = m.to_place;

-- Same as, as each site sees it: a link reads ITEM*FACTOR, a factor that is no number is 1.
CREATE TABLE step AS
SELECT site, item,
    CASE WHEN cut LIKE '%*' THEN substr(cut, 1, length(cut) - 1) ELSE value END AS whole,
    CASE WHEN cut LIKE '%*' AND number > 0 THEN number ELSE 1 END AS factor
FROM (
    SELECT site, item, value, cut,
        CASE WHEN length(value) - length(cut) BETWEEN 1 AND 15
            THEN CAST(substr(value, length(cut) + 1) AS BIGINT) ELSE 0 END AS number
    FROM (
        SELECT i.site, i.item, coalesce(own.value, chapter.value) AS value,
            rtrim(coalesce(own.value, chapter.value), '0123456789') AS cut
        FROM (
            SELECT DISTINCT m.site, s.thing AS item FROM (SELECT DISTINCT site FROM moved) AS m
            JOIN said s ON s.field = 'same_as' AND s.scope IN (m.site, 'chapter')
        ) AS i
        LEFT JOIN said own ON own.thing = i.item AND own.field = 'same_as' AND own.scope = i.site
        LEFT JOIN said chapter ON chapter.thing = i.item AND chapter.field = 'same_as' AND chapter.scope = 'chapter'
    ) AS link WHERE value <> ''
) AS parts;
CREATE INDEX step_item ON step (site, item);

-- Each item, and all that it is a part of, until a link leads back to where it was.
CREATE TABLE chain AS
WITH RECURSIVE walk (site, item, here, factor, depth, path) AS (
    SELECT site, item, item, CAST(1 AS BIGINT), 0, '|' || item || '|' FROM (SELECT DISTINCT site, item FROM moved) AS start
    UNION ALL
    SELECT w.site, w.item, s.whole, w.factor * s.factor, w.depth + 1, w.path || '|' || s.whole || '|'
    FROM walk w JOIN step s ON s.site = w.site AND s.item = w.here
    WHERE replace(w.path, '|' || s.whole || '|', '') = w.path
)
SELECT site, item, here, factor, depth FROM walk;
CREATE INDEX chain_item ON chain (site, item, depth);

-- The item that each one is the same as, and how many of it one is: the end of its chain, in a loop the smallest id.
CREATE TABLE whole AS
SELECT site, item, here AS whole, factor FROM (
    SELECT c.site, c.item, c.here, c.factor, row_number() OVER (PARTITION BY c.site, c.item ORDER BY c.here) AS choice
    FROM chain c
    JOIN (SELECT site, item, max(depth) AS depth FROM chain GROUP BY site, item) AS last
        ON last.site = c.site AND last.item = c.item
    JOIN chain ending ON ending.site = c.site AND ending.item = c.item AND ending.depth = last.depth
    LEFT JOIN step s ON s.site = c.site AND s.item = ending.here
    LEFT JOIN chain back ON back.site = c.site AND back.item = c.item AND back.here = s.whole
    WHERE c.depth >= coalesce(back.depth, last.depth)
) AS ordered WHERE choice = 1;

-- What a site reads of its items: its own word, else the chapter's; a blank takes back what was said.
CREATE TABLE known AS
SELECT i.site, i.item, nullif(coalesce(own_name.value, name.value), '') AS name,
    nullif(coalesce(own_kind.value, kind.value), '') AS kind,
    CASE WHEN coalesce(own_grams.value, grams.value) <> '' THEN coalesce(own_grams.number, grams.number) END AS grams
FROM (SELECT site, item FROM moved UNION SELECT site, whole FROM whole UNION SELECT site, item FROM step) AS i
LEFT JOIN said own_name ON own_name.thing = i.item AND own_name.field = 'name' AND own_name.scope = i.site
LEFT JOIN said name ON name.thing = i.item AND name.field = 'name' AND name.scope = 'chapter'
LEFT JOIN said own_kind ON own_kind.thing = i.item AND own_kind.field = 'kind' AND own_kind.scope = i.site
LEFT JOIN said kind ON kind.thing = i.item AND kind.field = 'kind' AND kind.scope = 'chapter'
LEFT JOIN said own_grams ON own_grams.thing = i.item AND own_grams.field = 'grams' AND own_grams.scope = i.site
LEFT JOIN said grams ON grams.thing = i.item AND grams.field = 'grams' AND grams.scope = 'chapter';
CREATE INDEX known_item ON known (site, item);

-- A field that an item without a name lacks is read from its members, the smallest id first.
CREATE TABLE named AS
SELECT k.site, k.item, coalesce(k.name, n.name, '') AS name,
    CASE WHEN k.kind IS NULL AND k.name IS NULL THEN coalesce(d.kind, '') ELSE coalesce(k.kind, '') END AS kind
FROM known k
LEFT JOIN (
    SELECT s.site, s.whole, m.name, row_number() OVER (PARTITION BY s.site, s.whole ORDER BY s.item) AS choice
    FROM step s JOIN known m ON m.site = s.site AND m.item = s.item WHERE m.name IS NOT NULL
) AS n ON n.site = k.site AND n.whole = k.item AND n.choice = 1
LEFT JOIN (
    SELECT s.site, s.whole, m.kind, row_number() OVER (PARTITION BY s.site, s.whole ORDER BY s.item) AS choice
    FROM step s JOIN known m ON m.site = s.site AND m.item = s.item WHERE m.kind IS NOT NULL
) AS d ON d.site = k.site AND d.whole = k.item AND d.choice = 1;
CREATE INDEX named_item ON named (site, item);

CREATE TABLE item_now AS
SELECT w.site, w.item, w.whole, w.factor, coalesce(nullif(n.name, ''), nullif(own.name, ''), '') AS name,
    coalesce(nullif(n.kind, ''), nullif(own.kind, ''),
        CASE WHEN substr(w.item, 1, 1) = 'k' THEN substr(w.item, 2) ELSE 'other' END) AS kind,
    CASE
        WHEN k.grams IS NOT NULL THEN k.grams
        WHEN w.whole <> w.item AND of_whole.grams IS NOT NULL THEN w.factor * of_whole.grams
        WHEN m.grams IS NULL THEN 0
        ELSE CAST((2 * w.factor * m.grams + m.factor - (2 * w.factor * m.grams + m.factor) % (2 * m.factor))
            / (2 * m.factor) AS BIGINT)
    END AS grams
FROM whole w
JOIN named n ON n.site = w.site AND n.item = w.whole
JOIN named own ON own.site = w.site AND own.item = w.item
JOIN known k ON k.site = w.site AND k.item = w.item
JOIN known of_whole ON of_whole.site = w.site AND of_whole.item = w.whole
LEFT JOIN (
    SELECT s.site, s.whole, s.factor, m.grams, row_number() OVER (PARTITION BY s.site, s.whole ORDER BY s.item) AS choice
    FROM step s JOIN known m ON m.site = s.site AND m.item = s.item WHERE m.grams IS NOT NULL
) AS m ON m.site = w.site AND m.whole = w.whole AND m.choice = 1;

-- Only unknown grams take what the item weighs now.
CREATE TABLE weighed AS
SELECT t.site, t.date, i.whole AS item, i.name, i.kind, t.unit, t.way, t.quantity, t.quantity * i.factor AS of_whole,
    coalesce(t.weight_g, t.quantity * i.grams) AS grams
FROM told t JOIN item_now i ON i.site = t.site AND i.item = t.item;

-- The totals of each site and day; a day is open when somebody came or something was shared.
CREATE TABLE total AS
SELECT site, date, sum(households) AS households, sum(people) AS people, sum(visits) AS visits, sum(bags) AS bags,
    sum(plates) AS plates, sum(in_g) AS in_g, sum(out_g) AS out_g, sum(waste_g) AS waste_g,
    sum(minutes) AS volunteers_min, sum(cents) AS fund_cents,
    CASE WHEN sum(visits) > 0 OR sum(people) > 0 OR sum(plates) > 0 OR sum(shared) > 0 THEN 1 ELSE 0 END AS is_open
FROM (
    SELECT site, date, CASE WHEN again IN ('yes', 'people') THEN 0 ELSE 1 END AS households,
        CASE WHEN again = 'yes' THEN 0 ELSE people END AS people,
        CASE WHEN again = 'people' OR (again = 'yes' AND people = 0) THEN 0 ELSE 1 END AS visits, bags,
        0 AS plates, 0 AS in_g, 0 AS out_g, 0 AS waste_g, 0 AS minutes, 0 AS cents, 0 AS shared
    FROM visit_now
    UNION ALL
    SELECT site, date, 0, 0, 0, 0, CASE WHEN way = 'plates' THEN quantity ELSE 0 END,
        CASE WHEN way = 'in' THEN grams ELSE 0 END, CASE WHEN way = 'out' THEN grams ELSE 0 END,
        CASE WHEN way = 'waste' THEN grams ELSE 0 END, CASE WHEN way = 'min' THEN quantity ELSE 0 END,
        CASE WHEN way = 'fund_in' THEN quantity WHEN way = 'fund_out' THEN -quantity ELSE 0 END,
        CASE WHEN way = 'out' THEN quantity ELSE 0 END
    FROM weighed
) AS parts GROUP BY site, date;

-- section: by site
SELECT t.site, coalesce(n.value, '') AS name, sum(t.households) AS households, sum(t.people) AS people,
    sum(t.visits) AS visits, sum(t.bags) AS bags, sum(t.plates) AS plates, sum(t.in_g) AS in_g, sum(t.out_g) AS out_g,
    sum(t.waste_g) AS waste_g, sum(t.volunteers_min) AS volunteers_min, sum(t.fund_cents) AS fund_cents,
    sum(t.is_open) AS days_open
FROM total t LEFT JOIN said n ON n.thing = t.site AND n.field = 'name' AND n.scope = t.site
GROUP BY t.site, coalesce(n.value, '') ORDER BY name, t.site;

-- section: by month
SELECT substr(date, 1, 7) AS month, sum(households) AS households, sum(people) AS people, sum(visits) AS visits,
    sum(bags) AS bags, sum(plates) AS plates, sum(in_g) AS in_g, sum(out_g) AS out_g, sum(waste_g) AS waste_g,
    sum(volunteers_min) AS volunteers_min, sum(fund_cents) AS fund_cents, sum(is_open) AS days_open
FROM total GROUP BY substr(date, 1, 7) ORDER BY month;

-- section: by kind
SELECT kind, sum(CASE WHEN way = 'in' THEN grams ELSE 0 END) AS in_g,
    sum(CASE WHEN way = 'out' THEN grams ELSE 0 END) AS out_g, sum(CASE WHEN way = 'waste' THEN grams ELSE 0 END) AS waste_g
FROM weighed WHERE way IN ('in', 'out', 'waste') GROUP BY kind ORDER BY kind;

-- section: by item
SELECT item, max(name) AS name, max(kind) AS kind, unit,
    sum(CASE WHEN way = 'in' THEN of_whole ELSE 0 END) AS in_quantity,
    sum(CASE WHEN way = 'out' THEN of_whole ELSE 0 END) AS out_quantity,
    sum(CASE WHEN way = 'waste' THEN of_whole ELSE 0 END) AS waste_quantity,
    sum(CASE WHEN way = 'in' THEN grams ELSE 0 END) AS in_g, sum(CASE WHEN way = 'out' THEN grams ELSE 0 END) AS out_g,
    sum(CASE WHEN way = 'waste' THEN grams ELSE 0 END) AS waste_g
FROM weighed WHERE way IN ('in', 'out', 'waste') GROUP BY item, unit ORDER BY name, item, unit;
