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

## windows-isolation
family-windows-isolation-stem-modes = By Microsoft's compatibility table, in which isolation modes can a { $host } host run a container from a { $image } base image?
family-windows-isolation-stem-hosts-process = By Microsoft's compatibility table, on which of these hosts can a container from a { $image } base image run with process isolation?
family-windows-isolation-stem-hosts-hyperv = By Microsoft's compatibility table, on which of these hosts can a container from a { $image } base image run with Hyper-V isolation?
family-windows-isolation-neither = in neither of the two modes
family-windows-isolation-hyperv = with Hyper-V isolation only
family-windows-isolation-process = with process isolation only
family-windows-isolation-both = with process or Hyper-V isolation
family-windows-isolation-any-match = This takes any two Windows versions to fit. Without a kernel of its own, an image of build { $imageBuild } does not run on build { $hostBuild }.
family-windows-isolation-any-hyperv = Hyper-V isolation helps older images, not newer ones: build { $imageBuild } is newer than the host's { $hostBuild }.
family-windows-isolation-other-images = Hyper-V isolation needs no images of its own. The same image runs in both modes if it is not newer than the host; the mode is chosen at the start.
family-windows-isolation-always-hyperv = This takes Windows containers always to need a VM. Host and image have the same build, { $hostBuild }, so they can share the kernel.
family-windows-isolation-newer = Process isolation would run the programs of build { $imageBuild } on the older kernel of build { $hostBuild }. A newer image runs in no mode.
family-windows-isolation-exception = Builds { $imageBuild } and { $hostBuild } differ, but this pair is an exception: { $host } also shares its kernel with { $image } images.
family-windows-isolation-only-equal = Hyper-V isolation does not ask for equal versions: the image ({ $imageBuild }) may be as new as the host ({ $hostBuild }) or older.
family-windows-isolation-equal-runs = Host and image have the same build, { $hostBuild }. That suits both modes.
family-windows-isolation-builds = { $host } is build { $hostBuild }, the image build { $imageBuild }.
family-windows-isolation-walk-equal = Process isolation: the builds are equal, so the container can use the host's kernel.
family-windows-isolation-walk-exception = Process isolation: the builds differ, but Windows 11 and Windows Server 2025 also share their kernel with images of Windows Server 2022. This pair is such an exception.
family-windows-isolation-walk-differ = Process isolation: the builds differ, and this is none of the exceptions (images of Windows Server 2022 on Windows 11 and on Windows Server 2025). So they cannot share a kernel.
family-windows-isolation-walk-hyperv = Hyper-V isolation: each container has a small VM with a kernel of the image's version. { $imageBuild } is not greater than { $hostBuild }, so this works.
family-windows-isolation-walk-no-hyperv = Hyper-V isolation: the image may be as old as it likes, but not newer than the host. { $imageBuild } is greater than { $hostBuild }, so this fails too.
family-windows-isolation-host-builds = The image, { $image }, is build { $imageBuild }. The hosts: { $builds }.
family-windows-isolation-rule-process = With process isolation the container uses the host's kernel, so the builds must be equal. The exceptions: Windows 11 and Windows Server 2025 also take images of Windows Server 2022.
family-windows-isolation-rule-hyperv = With Hyper-V isolation each container has a small VM with a kernel of the image's version. The image must be as new as the host or older.
family-windows-isolation-so = So it runs on: { $hosts }.

## idmap-order
family-idmap-order-stem-read = This line stands in a container's { $tool } configuration. Which uid on the host does it give to uid { $uid } of the container?
family-idmap-order-stem-write = The container's uids { $inside } to { $insideLast } are to be the host's uids { $outside } to { $outsideLast }. Which line says so in a container's { $tool } configuration?
family-idmap-order-none = none: the line does not map it
family-idmap-order-like-incus = This reads the host's id first, as in `raw.idmap` of Incus. In `lxc.idmap` the container's { $inside } comes first, then the host's { $outside }.
family-idmap-order-like-lxc = This reads the container's id first, as in `lxc.idmap`. In `raw.idmap` of { $tool } the host's { $outside } comes first, then the container's { $inside }.
family-idmap-order-count-as-last = The third number is a count: { $count } ids from { $inside } on end with { $insideLast }.
family-idmap-order-last-left-out = This leaves out the last id. Both ends of a range in `raw.idmap` belong to it: { $inside } to { $insideLast }, with { $insideLast }.
family-idmap-order-unchanged = This takes { $uid } to be the same user on both sides. The line gives it another number on the host.
family-idmap-order-start = This adds the uid itself to { $outside }. Only the steps from the start of the range, { $inside }, count.
family-idmap-order-off-by-one = One off: { $inside } inside is { $outside } on the host, and all others follow in step.
family-idmap-order-past-end = The range covers { $inside } to { $insideLast } only; it does not go on past its ends.
family-idmap-order-host-first = The host's id stands first here, as in `raw.idmap` of Incus. `lxc.idmap` starts with the container's.
family-idmap-order-container-first = The container's ids stand first here, as in `lxc.idmap`. `raw.idmap` of { $tool } starts with the host's.
family-idmap-order-one-short = One short: from { $inside } to { $insideLast }, both included, there are { $count } ids.
family-idmap-order-one-long = One too many: both ends of a range belong to it, so it ends with { $insideLast }.
family-idmap-order-last-for-count = The third number is how many ids there are, { $count }, not the last one.
family-idmap-order-ranges-in-lxc = Ranges with a hyphen are the way of `raw.idmap`. `lxc.idmap` takes two starts and a count.
family-idmap-order-count-in-incus = Two starts and a count are the way of `lxc.idmap`. `raw.idmap` of { $tool } takes two ids or two ranges.
family-idmap-order-whole-lxc = This is the way of `lxc.idmap`: container first, then host, then a count. { $tool } starts with the host and takes ranges.
family-idmap-order-lxc = `lxc.idmap` reads: u, first id in the container, first id on the host, how many. (`raw.idmap` of Incus and LXD starts with the host.)
family-idmap-order-incus = `raw.idmap` of { $tool } reads: uid, the host's id or range, the container's id or range; the ends are included. (`lxc.idmap` starts with the container.)
family-idmap-order-walk = So the container's { $inside } to { $insideLast } are the host's { $outside } to { $outsideLast }. Uid { $uid } is { $step } above { $inside }, which gives { $outside } + { $step } = { $key }.
family-idmap-order-walk-none = So the container's { $inside } to { $insideLast } are the host's { $outside } to { $outsideLast }. Uid { $uid } of the container is not among them: this line does not map it.
family-idmap-order-walk-lxc = The first ids are { $inside } and { $outside }; from { $inside } to { $insideLast } there are { $insideLast } − { $inside } + 1 = { $count } ids.
family-idmap-order-walk-incus = So first the host's { $outside }-{ $outsideLast }, then the container's { $inside }-{ $insideLast }.

## effective-isolation
family-effective-isolation-stem = The Docker daemon runs on this system itself, started as shown. Which isolation does it choose for the container of this command?
family-effective-isolation-stem-flags-process = The Docker daemon runs on this system itself, started as shown. For which commands does it choose process isolation?
family-effective-isolation-stem-flags-hyperv = The Docker daemon runs on this system itself, started as shown. For which commands does it choose Hyper-V isolation?
family-effective-isolation-process = process isolation of Windows
family-effective-isolation-hyperv = Hyper-V isolation of Windows
family-effective-isolation-linux = namespaces and cgroups of Linux
family-effective-isolation-refused = none: Docker refuses the command
family-effective-isolation-always-hyperv = This takes Windows containers always to need a VM. Both modes exist; Hyper-V is only what Windows 10 and 11 choose when nothing is set.
family-effective-isolation-uses-linux = This daemon runs Windows containers. Windows isolates them by itself or with Hyper-V; no LXC and no Linux is involved.
family-effective-isolation-linux-flag = `{ $flag }` is a mode of Windows. A daemon on Linux knows only `default` and refuses anything else.
family-effective-isolation-linux-process = Process isolation is a mode of Windows. It resembles what Linux does, but Linux uses namespaces and cgroups of its own.
family-effective-isolation-linux-hyperv = Hyper-V belongs to Windows. A daemon on Linux starts its containers on the Linux kernel, without a VM.
family-effective-isolation-flag-overlooked = This overlooks the flag. A daemon on Linux does not ignore a mode that it does not know: it refuses it.
family-effective-isolation-daemon-first = The daemon's `{ $daemon }` is only the default. The `{ $flag }` of this very command goes before it.
family-effective-isolation-daemon-overlooked = This overlooks the daemon's option: `--exec-opt isolation={ $daemon }` takes the place of what is usual for the system.
family-effective-isolation-default-process = `default` does not name a mode. It leaves the choice to the daemon's option and, without one, to the system.
family-effective-isolation-server-like-client = Hyper-V isolation is the default of Windows 10 and 11. This is a Windows Server.
family-effective-isolation-client-like-server = Process isolation is the default of Windows Server. This is a Windows for clients.
family-effective-isolation-client-refuses = Windows 10 and 11 do accept process isolation when asked for it, for development and tests.
family-effective-isolation-must-agree = The two need not agree. The flag is looked at first, then the daemon's option.
family-effective-isolation-linux-named = No mode need be named, and `default` is allowed. A daemon on Linux has just one way to isolate.
family-effective-isolation-must-be-named = Nothing here is refused: each value is allowed on Windows, and what is not set has a default.
family-effective-isolation-against-flag = The command names its mode, `{ $flag }`. Nothing goes before that.
family-effective-isolation-against-daemon = The command names no mode, but the daemon does: `{ $daemon }`. That goes before what is usual for the system.
family-effective-isolation-order = On Windows, Docker looks first at `--isolation` (unless it says `default`), then at the daemon's `--exec-opt isolation=…`, then at the system. On Linux there is only one way.
family-effective-isolation-walk-flag = The command says `--isolation={ $flag }`, which goes before everything else: { $flag }.
family-effective-isolation-walk-daemon = The command leaves the choice open, so the daemon's option counts: { $daemon }.
family-effective-isolation-walk-server = Neither the command nor the daemon names a mode. { $system } is a server, whose default is process.
family-effective-isolation-walk-client = Neither the command nor the daemon names a mode. { $system } is for clients, whose default is hyperv.
family-effective-isolation-walk-linux = The daemon runs on Linux and the command names no mode of Windows: the container gets namespaces and cgroups.
family-effective-isolation-walk-linux-refused = The daemon runs on Linux. It accepts only `default` for `--isolation`, so it refuses `{ $flag }`.
family-effective-isolation-walk-flags = Without `--isolation`, and with `--isolation=default`, the daemon's { $daemon } counts; that this is { $system } does not matter then. `--isolation=process` and `--isolation=hyperv` do what they say.

## windows-builds
family-windows-builds-stem-process = These are the Windows versions of a host and of an image. Does a container from the image start there with process isolation?
family-windows-builds-stem-hyperv = These are the Windows versions of a host and of an image. Does a container from the image start there with Hyper-V isolation?
family-windows-builds-stem-images-process = A Windows host has version { $host }. From images of which versions do containers start there with process isolation?
family-windows-builds-stem-images-hyperv = A Windows host has version { $host }. From images of which versions do containers start there with Hyper-V isolation?
family-windows-builds-starts = yes, these versions go together
family-windows-builds-newer = no, the image is newer than the host
family-windows-builds-older = no, the image is too old for the host
family-windows-builds-revision = no, the revisions are not the same
family-windows-builds-strict = From Windows Server 2019 on, equal builds would do. Build 14393 is Windows Server 2016, where the revisions must be equal too.
family-windows-builds-any-hyperv = Hyper-V isolation helps older images, not newer ones, and { $imageBuild } is newer than { $hostBuild }.
family-windows-builds-any-older = This takes any two Windows versions to fit. With process isolation the image must fit the host's kernel: { $imageBuild } does not fit { $hostBuild }.
family-windows-builds-ten = Both versions begin with 10.0, but the third number, the build, decides: { $imageBuild } does not fit { $hostBuild }.
family-windows-builds-revisions = This asks for equal revisions. The last number only counts updates; with these builds and this isolation it may differ.
family-windows-builds-builds-first = The builds differ here, { $hostBuild } and { $imageBuild }; it is they that decide, not the revisions.
family-windows-builds-same = The revisions are the same, { $hostRevision }.
family-windows-builds-is-newer = It is the other way round: build { $imageBuild } is newer than build { $hostBuild }.
family-windows-builds-is-older = It is the other way round: build { $imageBuild } is older than build { $hostBuild }.
family-windows-builds-equal = Both builds are { $hostBuild }: neither is newer.
family-windows-builds-newer-revision = The image has later updates ({ $imageRevision }, not { $hostRevision }), but it is newer only if its build is greater.
family-windows-builds-hyperv-older = With Hyper-V isolation the container has a small VM with a kernel of the image's version, so the older build { $imageBuild } is fine.
family-windows-builds-exception = From build 20348 on, a host also shares its kernel with images of the long-term release before it; for { $hostBuild } that is { $imageBuild }.
family-windows-builds-parts = In 10.0.{ $hostBuild }.{ $hostRevision } the build is { $hostBuild } and the revision { $hostRevision }; the image has build { $imageBuild }, revision { $imageRevision }.
family-windows-builds-error = Windows refuses the start with error 0xc0370101: the operating system of the container does not match that of the host.
family-windows-builds-walk-newer = { $imageBuild } is greater than { $hostBuild }: the image is newer than the host, and that works in neither isolation mode.
family-windows-builds-walk-older = The builds differ. A kernel is shared across builds only from 20348 on, with images of the long-term release before the host. { $imageBuild } is too old for { $hostBuild }; Hyper-V isolation would help.
family-windows-builds-walk-revision = The builds are equal. But build 14393 is Windows Server 2016, where process isolation also asks for equal revisions: { $hostRevision } and { $imageRevision } differ.
family-windows-builds-walk-hyperv = With Hyper-V isolation the image's build may be the host's or an older one. { $imageBuild } is not greater than { $hostBuild }, and revisions do not matter.
family-windows-builds-walk-exception = The builds differ, but from 20348 on a host also shares its kernel with images of the long-term release before it. For { $hostBuild } that is { $imageBuild }.
family-windows-builds-walk-equal = The builds are equal. From Windows Server 2019 on that is all that process isolation asks for; revisions may differ.
family-windows-builds-walk-same = The builds are equal. Build 14393 is Windows Server 2016, which also asks for equal revisions; here both are { $hostRevision }.
family-windows-builds-rule-hyperv = With Hyper-V isolation the image's build, the third number, must not be greater than the host's { $build }. Revisions do not matter.
family-windows-builds-rule-strict = With process isolation the builds must be equal. Build 14393 is Windows Server 2016, which alone also asks for equal revisions.
family-windows-builds-rule-equal = With process isolation the image's build, the third number, must be the host's { $build }. The revision may differ.
family-windows-builds-rule-stable = With process isolation, a host of a build after 20348 takes images of its own build and of the long-term release before it, 20348 for build { $build }. The revision may differ.
family-windows-builds-so = So these start on { $host }: { $images }.

## shared-namespaces
family-shared-namespaces-pid = the PID namespace
family-shared-namespaces-uts = the UTS namespace
family-shared-namespaces-network = the network namespace
family-shared-namespaces-ipc = the IPC namespace
family-shared-namespaces-mount = the mount namespace
family-shared-namespaces-user = the user namespace
family-shared-namespaces-cgroup = the cgroup namespace
family-shared-namespaces-time = the time namespace
family-shared-namespaces-none = no namespace
family-shared-namespaces-holds-pid = The PID namespace holds the processes and their numbers: who shares it sees and can signal the same processes.
family-shared-namespaces-holds-uts = The UTS namespace holds the hostname and the NIS domain name, and nothing else.
family-shared-namespaces-holds-network = The network namespace holds interfaces, addresses (127.0.0.1 too), routes, ports and abstract UNIX sockets.
family-shared-namespaces-holds-ipc = The IPC namespace holds System V shared memory, semaphores and queues, and POSIX message queues.
family-shared-namespaces-holds-mount = The mount namespace holds the list of mounts, and so the tree of folders that processes see.
family-shared-namespaces-holds-user = The user namespace holds user and group ids, through its id map, and the capabilities that go with them.
family-shared-namespaces-holds-cgroup = The cgroup namespace only sets which cgroup looks like the root in paths. It limits nothing.
family-shared-namespaces-holds-time = The time namespace shifts the clocks that count since boot. The wall clock, which `date` prints, is common to all.
family-shared-namespaces-goal-processes = Two containers, A and B, run on one Linux host. `ps` in B is to list the processes of A as well. Which namespace must B share with A?
family-shared-namespaces-goal-tracing = Two containers, A and B, run on one Linux host. With `strace -p` and a number, B is to trace a process of A. Which namespace must B share with A?
family-shared-namespaces-goal-hostname = Two containers, A and B, run on one Linux host. When a program in A sets the hostname, B is to have the new one too. Which namespace must they share?
family-shared-namespaces-goal-localhost = Two containers, A and B, run on one Linux host. A server in A listens on 127.0.0.1:8080, and B is to reach it at this address. Which namespace must they share?
family-shared-namespaces-goal-interfaces = Two containers, A and B, run on one Linux host. `ip addr` is to list the very same interfaces in both. Which namespace must they share?
family-shared-namespaces-goal-abstract-socket = Two containers, A and B, run on one Linux host. B is to connect to an abstract UNIX socket (one without a path) of A. Which namespace must they share?
family-shared-namespaces-goal-shared-memory = Two containers, A and B, run on one Linux host. B is to attach, by its key, System V shared memory that A made. Which namespace must they share?
family-shared-namespaces-goal-message-queue = Two containers, A and B, run on one Linux host. B is to open a POSIX message queue that A made. Which namespace must they share?
family-shared-namespaces-goal-mount = Two containers, A and B, run on one Linux host. B is to see the very same tree of folders as A, with whatever A attaches to it later. Which namespace must they share?
family-shared-namespaces-goal-uids = Two containers, A and B, run on one Linux host. One id map is to hold for both, so that uid 1000 means the same in A and in B. Which namespace must they share?
family-shared-namespaces-goal-cgroup-path = Two containers, A and B, run on one Linux host. The paths in `/proc/self/cgroup` are to start from the same place in both. Which namespace must they share?
family-shared-namespaces-goal-uptime = Two containers, A and B, run on one Linux host. The uptime of both is to be shifted by one and the same offset. Which namespace must they share?
family-shared-namespaces-goal-date = Two containers, A and B, run on one Linux host. `date` is to show the same wall-clock time in both, whoever sets it. Which namespace must they share?
family-shared-namespaces-goal-kernel = Two containers, A and B, run on one Linux host. `uname -r` is to print the same kernel release in both. Which namespace must they share?
family-shared-namespaces-goal-memory-limit = Two containers, A and B, run on one Linux host. A memory limit of 512 MiB is to hold for both together. Which namespace must they share?
family-shared-namespaces-common-date = No namespace separates the wall clock; a time namespace shifts only the clocks that count since boot.
family-shared-namespaces-common-kernel = All containers of a host run on its one kernel, so the kernel release is the same in every namespace.
family-shared-namespaces-common-limit = Limits belong to cgroups, which count and cap use. Namespaces only decide what is seen.
family-shared-namespaces-not-common = This is not common to containers by itself: there is a namespace for it.
family-shared-namespaces-walk = That is what is to be common here, so B must share the { $namespace } namespace with A. The other namespaces can stay apart.
family-shared-namespaces-walk-none = So no namespace need be shared here, and sharing one would not help.
family-shared-namespaces-stem-common = Of the PID, UTS, network, IPC and mount namespaces, two containers on one Linux host, A and B, share just these: { $shared }. Each has a cgroup of its own. What is true?
family-shared-namespaces-says-ps = `ps` in B lists the processes of A
family-shared-namespaces-says-hostname = a hostname set in A is B's hostname too
family-shared-namespaces-says-localhost = B reaches a server of A at 127.0.0.1
family-shared-namespaces-says-abstract-socket = B can connect to abstract UNIX sockets of A
family-shared-namespaces-says-shared-memory = B finds System V shared memory of A by its key
family-shared-namespaces-says-mount = B sees what A attaches to its tree of folders
family-shared-namespaces-says-kernel = `uname -r` prints the same in A and B
family-shared-namespaces-says-date = `date` goes by the same clock in A and B
family-shared-namespaces-says-limit = the memory limit of A holds for B too
family-shared-namespaces-shared = This goes with the { $namespace } namespace, which A and B share.
family-shared-namespaces-not-shared = This goes with the { $namespace } namespace, which A and B do not share.

## lxcfs-meminfo
family-lxcfs-meminfo-stem = LXCFS is laid over `/proc` in this container. Which `{ $line }` does `/proc/meminfo` show inside?
family-lxcfs-meminfo-stem-without = This container runs without LXCFS. Which `{ $line }` does `/proc/meminfo` show inside?
family-lxcfs-meminfo-stem-typed-total = LXCFS is laid over `/proc` in this container. Which total, in MiB, does `free -m` show inside for memory?
family-lxcfs-meminfo-stem-typed-free = LXCFS is laid over `/proc` in this container. How many MiB of memory does `free -m` (which reads MemFree) show inside as free?
family-lxcfs-meminfo-stem-typed-available = LXCFS is laid over `/proc` in this container. How many MiB of memory does `free -m` (which reads MemAvailable) show inside as available?
family-lxcfs-meminfo-stem-typed-without = This container runs without LXCFS. Which total, in MiB, does `free -m` show inside for memory?
family-lxcfs-meminfo-limit-shown = This takes the limit to be shown by itself. `/proc/meminfo` knows nothing of cgroups; only LXCFS would put the limit there.
family-lxcfs-meminfo-host = This starts from the host's { $host } MiB. LXCFS shows the container's limit where that is smaller.
family-lxcfs-meminfo-own-only = This looks at the container's own limit only. The parent cgroup's { $parent } MiB binds it too, and the smallest counts.
family-lxcfs-meminfo-parent-only = This looks at the parent cgroup only. The container's own limit of { $own } MiB is smaller.
family-lxcfs-meminfo-beyond-host = A limit of { $own } MiB is more than the host has. LXCFS never shows more than the host's memory.
family-lxcfs-meminfo-rest-of-host = This takes the limit off the host's memory. A limit is not set aside; it is only a ceiling.
family-lxcfs-meminfo-free-for-total = This takes off what is in use. The total stays the same however much is used.
family-lxcfs-meminfo-total = That is the total. What is in use, `memory.current`, must be taken off.
family-lxcfs-meminfo-usage = That is what the container uses, `memory.current`.
family-lxcfs-meminfo-thousand = This takes 1 MiB for 1000 kB. In `/proc/meminfo` a kB has 1024 bytes, so 1 MiB is 1024 kB.
family-lxcfs-meminfo-kb = That is the number in kB, as `/proc/meminfo` shows it. With `-m`, `free` divides it by 1024.
family-lxcfs-meminfo-available = That adds the cache, which the kernel could give back. It is MemAvailable, not MemFree.
family-lxcfs-meminfo-cache-twice = This takes off the cache as well, but the cache is already part of `memory.current`.
family-lxcfs-meminfo-cache-off = This takes off the cache. It could be given back, so for MemAvailable it is added to what is free.
family-lxcfs-meminfo-free = That is MemFree. What the kernel could give back, file cache and reclaimable slab, is available too.
family-lxcfs-meminfo-slab = This leaves out the reclaimable slab, which counts as available beside the file cache.
family-lxcfs-meminfo-walk-without = Without LXCFS the container reads the host's own `/proc/meminfo`: { $host } MiB in all. A limit still holds; it is just not shown there.
family-lxcfs-meminfo-walk-total = MemTotal is the smallest of the host's memory and all limits on the way up the cgroups. From { $all } that is { $total } MiB.
family-lxcfs-meminfo-walk-free = MemFree is MemTotal less `memory.current`: { $total } − { $usage } = { $free } MiB.
family-lxcfs-meminfo-walk-available = MemAvailable adds the file cache and the reclaimable slab: { $free } + { $cache } + { $slab } = { $available } MiB.
family-lxcfs-meminfo-walk-kb = In the kB of `/proc/meminfo`, of 1024 bytes each: { $mib } × 1024 = { $kb } kB.

## cpu-limit
family-cpu-limit-stem-cpus = These are the CPU settings of a container on an otherwise idle host. How much CPU can it use at most?
family-cpu-limit-stem-seconds = These are the CPU settings of a container on an otherwise idle host. How many seconds of CPU time can it use at most within { $seconds } seconds?
family-cpu-limit-stem-listed = These are the CPU settings of an LXC container. LXCFS is laid over `/proc` and runs without options. How many CPUs does `/proc/cpuinfo` list inside?
family-cpu-limit-stem-listed-cfs = These are the CPU settings of an LXC container. LXCFS is laid over `/proc` and was started with `--enable-cfs`. How many CPUs does `/proc/cpuinfo` list inside?
family-cpu-limit-cpus = { $cpus ->
    [one] { $cpus } CPU
   *[other] { $cpus } CPUs
}
family-cpu-limit-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
family-cpu-limit-weight = This takes the weight { $weight } for a ceiling. A weight only shares out CPUs that several cgroups want at the same time.
family-cpu-limit-max-is-one = This takes `max` for one full CPU. It means that there is no quota.
family-cpu-limit-inverted = This divides the wrong way round: the period by the quota.
family-cpu-limit-100ms = This takes the period to be 100000 µs. Here it is { $period } µs.
family-cpu-limit-share-of-machine = This takes the quota for a share of the whole machine. It is time on one CPU, and can be more than the period to use several.
family-cpu-limit-divided = This divides the quota among the host's CPUs. It is a sum for all of them: the container may use it on any.
family-cpu-limit-whole = This rounds up to whole CPUs. A quota limits time, so parts of a CPU are fine.
family-cpu-limit-beyond = The quota would allow more, but the container has only { $cpus } of the CPUs to run on.
family-cpu-limit-cpuset = This overlooks the cpuset: the container may run on { $cpus } of the host's CPUs only.
family-cpu-limit-cpuset-only = This looks at the cpuset only. The quota is the tighter limit here.
family-cpu-limit-host = This overlooks the quota, and takes the container to be allowed all the host's CPUs.
family-cpu-limit-cfs-overlooked = This overlooks `--enable-cfs`, with which LXCFS also cuts the list down to what the quota needs.
family-cpu-limit-rounded-down = This rounds down. LXCFS rounds a quota up to the next whole CPU.
family-cpu-limit-cut-without-cfs = This cuts the list by the quota. LXCFS does so only when it was started with `--enable-cfs`.
family-cpu-limit-walk-quota = In `cpu.max`, { $quota } µs of CPU time may be used in each { $period } µs: { $quota } / { $period } = { $share } CPUs' worth.
family-cpu-limit-walk-docker = Docker makes of `--cpus={ $share }` a quota of { $quota } µs in each { $period } µs, which is { $share } CPUs' worth.
family-cpu-limit-walk-max = `max` in `cpu.max` means no quota. Then only the CPUs that the container may run on count: { $usable }.
family-cpu-limit-walk-fewer = The container may run on { $usable ->
    [one] { $usable } CPU
   *[other] { $usable } CPUs
} only, which is less. The tighter limit counts.
family-cpu-limit-walk-seconds = In { $seconds } seconds that makes { $cpus } × { $seconds } = { $time } seconds of CPU time.
family-cpu-limit-walk-weight = `cpu.weight` matters only while several cgroups want the same CPUs. It is no ceiling.
family-cpu-limit-walk-listed = Without `--enable-cfs`, LXCFS lists the CPUs that the container may run on, whatever the quota: { $usable }.
family-cpu-limit-walk-cfs = With `--enable-cfs`, LXCFS rounds the quota up to whole CPUs, { $up }, and lists no more than the container may run on, { $usable }. So it lists { $listed }.

## which-kernel
family-which-kernel-stem-kernel = Each line runs in the line above that stands further left: its kind, name and system, and the kernel that this system has on a computer of its own. What does `uname -r` print in { $name }?
family-which-kernel-stem-hostname = Each line runs in the line above that stands further left: its kind, hostname and system, and the kernel that this system has on a computer of its own. What does `uname -n` print in { $name }?
family-which-kernel-stem-system = Each line runs in the line above that stands further left: its kind, name and system, and the kernel that this system has on a computer of its own. Which system does `/etc/os-release` name in { $name }?
family-which-kernel-stem-where = Each line runs in the line above that stands further left: its kind, name and system, and the kernel that this system has on a computer of its own. Where does `uname -r` print { $kernel }?
family-which-kernel-stem-windows = A Windows host and its containers, with the version of each image and how the container was started. On the kernel of which build do the processes of { $name } run?
family-which-kernel-build = of build { $build }
family-which-kernel-wsl = of Linux, in WSL 2
family-which-kernel-brings = This takes { $name } to bring the kernel of its distribution. An image or a root filesystem brings files and programs; no kernel is started from it.
family-which-kernel-neighbour = { $name } does not run in { $other }. What runs beside a container, or inside it, changes nothing here.
family-which-kernel-through-vm = This goes past { $vm }. A VM starts a kernel of its own, and what is in it uses that one.
family-which-kernel-mac = The kernel of macOS runs no Linux programs. Linux containers on a Mac use the kernel of a Linux VM.
family-which-kernel-windows = The kernel of Windows runs no Linux programs. Linux containers on Windows use the kernel of a Linux VM, such as WSL 2.
family-which-kernel-host-name = { $name } has a UTS namespace of its own, and so a hostname of its own. That it runs in { $other } does not matter.
family-which-kernel-host-system = `/etc/os-release` is a file, and { $name } has files of its own. That it runs in { $other } does not matter.
family-which-kernel-rule = Hosts and VMs start a kernel (the Linux VMs of WSL 2, Docker Desktop and Kata Containers are such VMs). Containers use the one that they find; hostname and files are their own.
family-which-kernel-walk = Around { $name }, from the inside out: { $inside }. The first of them that starts a kernel is { $owner }: { $kernel }.
family-which-kernel-walk-hostname = So `uname -n` in { $name } prints its own hostname, { $name }, although `uname -r` shows the kernel that it shares.
family-which-kernel-walk-system = So in { $name } the file is that of { $system }, although its programs run on another system's kernel.
family-which-kernel-starts = { $name } starts a kernel of its own, { $kernel }.
family-which-kernel-uses = { $name } is a container. Around it, { $owner } is the first to start a kernel, so that one is printed.
family-which-kernel-so = { $name } starts this kernel, and containers without a VM in between use it. So it is printed in: { $names }.
family-which-kernel-windows-image = The image has build { $build }, but with process isolation no kernel is started: { $name } uses the host's.
family-which-kernel-windows-host = With Hyper-V isolation { $name } does not share the host's kernel. A small VM starts one of the image's build.
family-which-kernel-windows-linux = A Windows container needs a Windows kernel. No LXC and no Linux is involved.
family-which-kernel-walk-process = { $name } has process isolation: like all such containers it shares the host's kernel, which is of build { $host }. Its image, of build { $build }, brings programs only.
family-which-kernel-walk-hyperv = { $name } has Hyper-V isolation: a small VM starts a kernel for it alone. That kernel comes with the image, so it is of build { $build }, not { $host }.

## counting-kernels
family-counting-kernels-stem = A line that stands further right says what runs in the thing above it, and how many in each one. How many operating-system kernels run in all?
family-counting-kernels-each = This gives each container a kernel. A container shares the one that it finds; only with a VM of its own does it get one of its own.
family-counting-kernels-isolated = This overlooks that Kata Containers and Hyper-V isolation start a small VM, with a kernel, for each container.
family-counting-kernels-without-hosts = This overlooks the hosts, each of which runs a kernel itself.
family-counting-kernels-lines = This adds up the lines. What is in each of several hosts is there several times.
family-counting-kernels-off = This counts VMs that are shut off. They run no kernel.
family-counting-kernels-containers = This counts containers. Their images bring no kernel that would run.
family-counting-kernels-hosts-only = This counts the hosts only. A VM starts a kernel of its own.
family-counting-kernels-rule = Each host and each running VM starts one kernel, and so does each container that gets a small VM of its own (Kata Containers, Hyper-V isolation). All other containers add none.
family-counting-kernels-walk = Hosts: { $machines }. VMs: { $vms }. Containers in a small VM of their own: { $isolated }. Together { $machines } + { $vms } + { $isolated } = { $key }. The other containers, { $containers }, add 0.
family-counting-kernels-walk-off = The VMs that are shut off, { $off }, run no kernel.

## nested-pids
family-nested-pids-stem-pids = PID namespaces of a Linux host, each in the one that it hangs on; `root` is the host's. How many PIDs does a process have that runs in { $name }?
family-nested-pids-stem-seen-from = PID namespaces of a Linux host, each in the one that it hangs on; `root` is the host's. From which of them can a process be seen that runs in { $name }?
family-nested-pids-stem-sees = PID namespaces of a Linux host, each in the one that it hangs on; `root` is the host's. Processes of which of them can be seen from { $name }?
family-nested-pids-stem-ends-with = PID namespaces of a Linux host, each in the one that it hangs on; `root` is the host's. PID 1 of { $name } ends. In which of them do processes end with it?
family-nested-pids-one-only = That is the PID in its own namespace only. It has another number in each namespace around: { $around } have one each.
family-nested-pids-own-forgotten = This counts the namespaces around { $name } only. In { $name } itself the process has a PID too.
family-nested-pids-everywhere = This gives the process a PID in every namespace. It has none in those beside its own or further in.
family-nested-pids-inward = This counts from { $name } inwards. A process has PIDs in the namespaces around its own, not in those inside it.
family-nested-pids-host-twice = This counts the host once more. `root` is the host's namespace, and is already counted.
family-nested-pids-looks-outward = This looks the wrong way. From outside one sees in; from inside one cannot see out.
family-nested-pids-all-see = This takes processes to be seen from everywhere. They are seen from their own namespace and those around it.
family-nested-pids-beside = Namespaces side by side do not see each other's processes. Only those around a namespace look into it.
family-nested-pids-own-only = This takes processes to be seen in their own namespace only. A namespace sees all that runs inside it, however deep.
family-nested-pids-host-too = This leaves out the host. It sees the processes of all namespaces inside, under numbers of its own.
family-nested-pids-further-out = This goes out one step only. Every namespace around sees the process, however far out.
family-nested-pids-outer-sees = { $other } is around { $name }, so it sees what runs there, under other numbers.
family-nested-pids-inner-seen = { $other } is inside { $name }, so { $name } sees what runs there, under other numbers.
family-nested-pids-sees-itself = Within { $name } itself its processes are seen, too.
family-nested-pids-ends-inside = When PID 1 of { $name } ends, the kernel kills all processes in { $name } and in the namespaces inside it.
family-nested-pids-ends-outward = What is around { $name } goes on. The end of a PID 1 reaches inwards only.
family-nested-pids-ends-apart = What is beside { $name } or around it goes on. The end of a PID 1 reaches inwards only.
family-nested-pids-rule = A process belongs to its own PID namespace and to all those around it. It has a number in each of them and is seen from each. From inside, nothing further out can be seen.
family-nested-pids-rule-init = When PID 1 of a PID namespace ends, the kernel kills all other processes of that namespace. Those of the namespaces inside belong to it as well.
family-nested-pids-walk-pids = From { $name } outwards there are these: { $around }. That makes { $key }.
family-nested-pids-walk-seen-from = { $name } and what is around it: { $names }.
family-nested-pids-walk-sees = { $name } and what is inside it: { $names }.
family-nested-pids-walk-ends-with = { $name } and what is inside it: { $names }. Processes elsewhere go on.
