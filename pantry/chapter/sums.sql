-- The sums of a chapter over many sites, in SQL that every engine runs.
-- In: tables movement, visit, counting (counts), change with the columns of the books; place (site, place, role);
-- difference (what each count found, filled between `now` and the sums). Sections begin with "-- section:".

-- section: now
-- One row an id; what a field reads: the highest (rev, date, id). A site's own value goes before the chapter's.
CREATE VIEW reading AS
SELECT scope, thing, field, value FROM (
    SELECT scope, thing, field, value,
        row_number() OVER (PARTITION BY scope, thing, field ORDER BY rev DESC, date DESC, event DESC) AS place_in_line
    FROM change
) AS ordered WHERE place_in_line = 1;

CREATE TABLE said AS SELECT scope, thing, field, value FROM reading;
CREATE INDEX said_thing ON said (thing, field, scope);

-- What stands, and of the copies of a part the first one.
CREATE TABLE movement_now AS
SELECT event, site, date, item, from_place, to_place, reason, quantity, unit, weight_g, knows FROM (
    SELECT m.event, m.site, coalesce(d.value, m.date) AS date, coalesce(i.value, m.item) AS item,
        coalesce(f.value, m.from_place) AS from_place, coalesce(t.value, m.to_place) AS to_place,
        coalesce(r.value, m.reason) AS reason, coalesce(CAST(q.value AS BIGINT), m.quantity) AS quantity, m.unit, m.knows,
        CASE
            WHEN m.unit = 'g' THEN coalesce(CAST(q.value AS BIGINT), m.quantity)
            WHEN w.value IS NOT NULL THEN CAST(w.value AS BIGINT)
            WHEN m.weight_g IS NULL OR coalesce(k.value, m.weight_known) = 'unknown' THEN NULL
            WHEN m.weight_known = 'weighed' OR q.value IS NULL THEN m.weight_g
            ELSE (2 * m.weight_g * CAST(q.value AS BIGINT) + m.quantity) / (2 * m.quantity)
        END AS weight_g,
        m.paper,
        row_number() OVER (PARTITION BY m.site, m.paper, coalesce(p.value, m.part)
            ORDER BY coalesce(d.value, m.date), m.event) AS copy_number
    FROM movement m
    LEFT JOIN said s ON s.thing = m.entry AND s.field = 'stands' AND s.scope = m.site
    LEFT JOIN said d ON d.thing = m.event AND d.field = 'date' AND d.scope = m.site
    LEFT JOIN said i ON i.thing = m.event AND i.field = 'item' AND i.scope = m.site
    LEFT JOIN said f ON f.thing = m.event AND f.field = 'from_place' AND f.scope = m.site
    LEFT JOIN said t ON t.thing = m.event AND t.field = 'to_place' AND t.scope = m.site
    LEFT JOIN said r ON r.thing = m.event AND r.field = 'reason' AND r.scope = m.site
    LEFT JOIN said q ON q.thing = m.event AND q.field = 'quantity' AND q.scope = m.site
    LEFT JOIN said w ON w.thing = m.event AND w.field = 'weight_g' AND w.scope = m.site
    LEFT JOIN said k ON k.thing = m.event AND k.field = 'weight_known' AND k.scope = m.site
    LEFT JOIN said p ON p.thing = m.event AND p.field = 'part' AND p.scope = m.site
    WHERE coalesce(s.value, 'yes') = 'yes'
) AS standing WHERE paper = '' OR copy_number = 1;

CREATE TABLE visit_now AS
SELECT event, site, date, people, bag, again FROM (
    SELECT v.event, v.site, coalesce(d.value, v.date) AS date, coalesce(CAST(n.value AS BIGINT), v.people, 0) AS people,
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
SELECT event, site, date, place, item, quantity, unit, knows, given, paper, part,
    CASE WHEN stands = 1 AND (paper = '' OR copy_number = 1) THEN 1 ELSE 0 END AS stands
FROM (
    SELECT c.event, c.site, coalesce(d.value, c.date) AS date, c.place, coalesce(i.value, c.item) AS item,
        coalesce(CAST(q.value AS BIGINT), c.quantity) AS quantity, c.unit, c.knows, c.paper, coalesce(p.value, c.part) AS part,
        CASE WHEN coalesce(r.value, c.reason) = 'given' THEN 1 ELSE 0 END AS given,
        CASE WHEN coalesce(s.value, 'yes') = 'yes' THEN 1 ELSE 0 END AS stands,
        row_number() OVER (PARTITION BY c.site, c.paper, coalesce(p.value, c.part), coalesce(s.value, 'yes')
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
-- What each move means: into storage, to guests, to waste, plates.
CREATE TABLE role_of AS
SELECT site, place, role FROM place
UNION ALL
SELECT scope, thing, max(value) FROM said WHERE field = 'role' GROUP BY scope, thing;

CREATE TABLE moved AS
SELECT m.site, m.date, m.item, m.unit, m.quantity, m.weight_g,
    CASE
        WHEN t.role = 'storage' AND (coalesce(f.role, 'source') = 'source' OR m.from_place LIKE 't%') THEN 'in'
        WHEN f.role = 'storage' AND t.role = 'guests' THEN 'out'
        WHEN (f.role = 'storage' OR (coalesce(f.role, 'source') = 'source' AND m.from_place NOT LIKE 't%'))
            AND t.role = 'waste' THEN 'waste'
        WHEN f.role = 'kitchen' AND t.role = 'guests' THEN 'plates'
        ELSE 'other'
    END AS way
FROM (
    SELECT site, date, item, from_place, to_place, quantity, unit, weight_g FROM movement_now
    UNION ALL
    SELECT site, date, item, from_place, to_place, quantity, unit, CASE WHEN unit = 'g' THEN quantity END FROM difference
) AS m
LEFT JOIN role_of f ON f.site = m.site AND f.place = m.from_place
LEFT JOIN role_of t ON t.site = m.site AND t.place = m.to_place;

-- Same as: each item to the whole that it is a part of, and how many of it one is; in a loop the smallest id.
CREATE TABLE link AS
SELECT i.site, i.item, coalesce(own.value, chapter.value) AS value
FROM (SELECT DISTINCT site, item FROM moved
      UNION SELECT DISTINCT m.site, s.thing FROM said s JOIN (SELECT DISTINCT site FROM moved) m ON s.field = 'same_as') AS i
LEFT JOIN said own ON own.thing = i.item AND own.field = 'same_as' AND own.scope = i.site
LEFT JOIN said chapter ON chapter.thing = i.item AND chapter.field = 'same_as' AND chapter.scope = 'chapter'
WHERE coalesce(own.value, chapter.value) IS NOT NULL;

-- A link reads ITEM*FACTOR; item ids hold no star, factors are digits.
CREATE TABLE step AS
SELECT site, item, substr(value, 1, digits_from - 2) AS whole, CAST(substr(value, digits_from) AS BIGINT) AS factor FROM (
    SELECT site, item, value, length(rtrim(value, '0123456789')) + 1 AS digits_from FROM link
) AS cut;

CREATE TABLE chain AS
WITH RECURSIVE walk (site, item, here, factor, depth) AS (
    SELECT site, item, item, 1, 0 FROM (SELECT DISTINCT site, item FROM moved) AS start
    UNION ALL
    SELECT w.site, w.item, s.whole, w.factor * s.factor, w.depth + 1
    FROM walk w JOIN step s ON s.site = w.site AND s.item = w.here WHERE w.depth < 24
)
SELECT site, item, here, factor, depth FROM walk;

CREATE TABLE whole AS
SELECT site, item, here AS whole, factor FROM (
    SELECT c.site, c.item, c.here, c.factor,
        row_number() OVER (PARTITION BY c.site, c.item
            ORDER BY CASE WHEN last.depth < 24 THEN -c.depth ELSE 0 END,
                CASE WHEN last.depth = 24 AND c.depth < 12 AND NOT EXISTS (
                    SELECT 1 FROM chain again WHERE again.site = c.site AND again.item = c.item
                        AND again.here = c.here AND again.depth >= 12) THEN 1 ELSE 0 END,
                c.here, c.depth) AS choice
    FROM chain c
    JOIN (SELECT site, item, max(depth) AS depth FROM chain GROUP BY site, item) AS last
        ON last.site = c.site AND last.item = c.item
) AS ordered WHERE choice = 1;

CREATE TABLE item_now AS
SELECT w.site, w.item, w.whole, w.factor,
    coalesce(own_grams.value, chapter_grams.value) AS own_grams,
    coalesce(whole_grams.value, whole_chapter_grams.value) AS whole_grams,
    coalesce(own_name.value, chapter_name.value, member_name.value, '') AS name,
    coalesce(own_kind.value, chapter_kind.value, member_kind.value,
        CASE WHEN w.whole LIKE 'k%' THEN substr(w.whole, 2) ELSE 'other' END) AS kind
FROM whole w
LEFT JOIN said own_grams ON own_grams.thing = w.item AND own_grams.field = 'grams' AND own_grams.scope = w.site
LEFT JOIN said chapter_grams ON chapter_grams.thing = w.item AND chapter_grams.field = 'grams' AND chapter_grams.scope = 'chapter'
LEFT JOIN said whole_grams ON whole_grams.thing = w.whole AND whole_grams.field = 'grams' AND whole_grams.scope = w.site
LEFT JOIN said whole_chapter_grams
    ON whole_chapter_grams.thing = w.whole AND whole_chapter_grams.field = 'grams' AND whole_chapter_grams.scope = 'chapter'
LEFT JOIN said own_name ON own_name.thing = w.whole AND own_name.field = 'name' AND own_name.scope = w.site
LEFT JOIN said chapter_name ON chapter_name.thing = w.whole AND chapter_name.field = 'name' AND chapter_name.scope = 'chapter'
LEFT JOIN said member_name ON member_name.thing = w.item AND member_name.field = 'name' AND member_name.scope = w.site
LEFT JOIN said own_kind ON own_kind.thing = w.whole AND own_kind.field = 'kind' AND own_kind.scope = w.site
LEFT JOIN said chapter_kind ON chapter_kind.thing = w.whole AND chapter_kind.field = 'kind' AND chapter_kind.scope = 'chapter'
LEFT JOIN said member_kind ON member_kind.thing = w.item AND member_kind.field = 'kind' AND member_kind.scope = w.site;

CREATE TABLE weighed AS
SELECT m.site, m.date, i.whole AS item, i.name, i.kind, m.unit, m.way, m.quantity * i.factor AS quantity,
    coalesce(m.weight_g, m.quantity * CASE
        WHEN i.own_grams IS NOT NULL THEN CAST(i.own_grams AS BIGINT)
        WHEN i.whole = m.item THEN 0
        ELSE i.factor * coalesce(CAST(i.whole_grams AS BIGINT), 0) END) AS grams
FROM moved m JOIN item_now i ON i.site = m.site AND i.item = m.item;

CREATE TABLE served AS
SELECT site, date, 1 AS visits, CASE WHEN again = 'yes' THEN 0 ELSE 1 END AS households,
    CASE WHEN again = 'yes' THEN 0 ELSE people END AS people,
    CASE WHEN bag = '' THEN 0 WHEN bag LIKE '%*2' THEN 2 WHEN bag LIKE '%*3' THEN 3 ELSE 1 END AS bags
FROM visit_now;

CREATE TABLE total AS
SELECT site, date, sum(households) AS households, sum(people) AS people, sum(visits) AS visits, sum(bags) AS bags,
    sum(plates) AS plates, sum(in_g) AS in_g, sum(out_g) AS out_g, sum(waste_g) AS waste_g
FROM (
    SELECT site, date, households, people, visits, bags, 0 AS plates, 0 AS in_g, 0 AS out_g, 0 AS waste_g FROM served
    UNION ALL
    SELECT site, date, 0, 0, 0, 0, CASE WHEN way = 'plates' THEN quantity ELSE 0 END,
        CASE WHEN way = 'in' THEN grams ELSE 0 END, CASE WHEN way = 'out' THEN grams ELSE 0 END,
        CASE WHEN way = 'waste' THEN grams ELSE 0 END
    FROM weighed
) AS parts GROUP BY site, date;

-- section: by site
SELECT t.site, coalesce(n.value, '') AS name, sum(t.households) AS households, sum(t.people) AS people,
    sum(t.visits) AS visits, sum(t.bags) AS bags, sum(t.plates) AS plates, sum(t.in_g) AS in_g, sum(t.out_g) AS out_g,
    sum(t.waste_g) AS waste_g
FROM total t LEFT JOIN said n ON n.thing = t.site AND n.field = 'name' AND n.scope = t.site
GROUP BY t.site, coalesce(n.value, '') ORDER BY name, t.site;

-- section: by month
SELECT substr(date, 1, 7) AS month, sum(households) AS households, sum(people) AS people, sum(visits) AS visits,
    sum(bags) AS bags, sum(plates) AS plates, sum(in_g) AS in_g, sum(out_g) AS out_g, sum(waste_g) AS waste_g
FROM total GROUP BY substr(date, 1, 7) ORDER BY month;

-- section: by kind
SELECT kind, sum(CASE WHEN way = 'in' THEN grams ELSE 0 END) AS in_g,
    sum(CASE WHEN way = 'out' THEN grams ELSE 0 END) AS out_g, sum(CASE WHEN way = 'waste' THEN grams ELSE 0 END) AS waste_g
FROM weighed WHERE way IN ('in', 'out', 'waste') GROUP BY kind ORDER BY kind;

-- section: by item
SELECT item, max(name) AS name, max(kind) AS kind, max(unit) AS unit,
    sum(CASE WHEN way = 'in' THEN quantity ELSE 0 END) AS in_quantity,
    sum(CASE WHEN way = 'out' THEN quantity ELSE 0 END) AS out_quantity,
    sum(CASE WHEN way = 'waste' THEN quantity ELSE 0 END) AS waste_quantity,
    sum(CASE WHEN way = 'in' THEN grams ELSE 0 END) AS in_g, sum(CASE WHEN way = 'out' THEN grams ELSE 0 END) AS out_g,
    sum(CASE WHEN way = 'waste' THEN grams ELSE 0 END) AS waste_g
FROM weighed WHERE way IN ('in', 'out', 'waste') GROUP BY item ORDER BY name, item;
