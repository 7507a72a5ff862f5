## uid-map
family-uid-map-stem-process = A container has this id map. A process inside runs with uid { $uid }. Which uid does that process have on the host?
family-uid-map-stem-file = A container has this id map. A file on the host belongs to uid { $uid }; its folder is bind-mounted into the container, without an idmapped mount. Which owner uid does `ls -ln` show inside?
family-uid-map-none = none: the map has no such uid
family-uid-map-unchanged = This takes { $uid } to mean the same user on both sides. A user namespace gives ids a meaning of their own; only the map joins the two sides.
family-uid-map-swapped = This reads the host's id first. In `{ $line }` the container's first id is { $inside } and the host's is { $outside }.
family-uid-map-first-line = `{ $line }` holds { $count } ids only. What lies past its end is the business of another line, or of none.
family-uid-map-overflow-outside = 65534 is how an owner without a mapping looks from inside. It is not the host uid of a process.
family-uid-map-count = This adds the third number. In `{ $line }` it says how many ids there are, not how far to move them.
family-uid-map-start = This adds the uid itself. The range of `{ $line }` starts at { $inside } inside, so only the steps from there count.
family-uid-map-start-inside = This counts from 0, but the range of `{ $line }` starts at { $inside } inside.
family-uid-map-off-by-one = One off: by `{ $line }` the first ids belong together, { $inside } inside and { $outside } outside, and all others follow in step.
family-uid-map-last = This takes the last id of `{ $line }` for every id past the end. Past the end nothing is mapped.
family-uid-map-groups = That comes from the line that begins with `g`, which maps groups. Uids follow the lines with `u`.
family-uid-map-wrong-way = This goes from the container to the host. Here the host's uid is known and the one inside is asked.
family-uid-map-root = Host uid { $uid } stands in no line. An owner without a mapping is shown as the overflow uid, never as root.
family-uid-map-65536 = 65536 is the usual number of mapped ids. The kernel's overflow uid is 65534.
family-uid-map-reads = A line of `lxc.idmap` says: u for users, the first id in the container, the first id on the host, how many ids.
family-uid-map-walk-process = `{ $line }` covers the container's uids { $inside } to { $last }. Uid { $uid } is { $step } above the first of them, so on the host it is { $outside } + { $step } = { $key }.
family-uid-map-walk-no-process = Inside, the map covers { $ranges }. Uid { $uid } is not among them: it has no uid on the host, so no process in the container can take it.
family-uid-map-walk-one = `{ $line }` maps one uid: { $inside } inside is { $outside } on the host. The lines beside it leave just this place free.
family-uid-map-walk-file = `{ $line }` covers the host's uids { $outside } to { $last }. Uid { $uid } is { $step } above the first of them, so inside it is { $inside } + { $step } = { $key }.
family-uid-map-walk-no-file = On the host, the map covers { $ranges }. Uid { $uid } is not among them, so inside it is shown as the overflow uid, 65534 by default. Even root of the container cannot act as its owner.
