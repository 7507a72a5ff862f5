## Which steps run again (build-cache)

-family-build-cache-start = With BuildKit, this Dockerfile has been built, so every step is in the cache.
-family-build-cache-ask = Which lines run again in the next build?
family-build-cache-stem-edit = { -family-build-cache-start } You edit `{ $file }` and change nothing else. { -family-build-cache-ask }
family-build-cache-stem-touch = { -family-build-cache-start } You run `touch { $file }`: it gets a new modification time, its content stays. { -family-build-cache-ask }
family-build-cache-stem-chmod = { -family-build-cache-start } You run `chmod +x { $file }`: its mode changes, its content stays. { -family-build-cache-ask }
family-build-cache-stem-add = { -family-build-cache-start } You add a new file, `{ $file }`. { -family-build-cache-ask }
family-build-cache-stem-line = { -family-build-cache-start } You change line { $line } into `{ $text }`. { -family-build-cache-ask }
family-build-cache-stem-build-arg = With BuildKit, this Dockerfile has been built with `--build-arg { $old }`, so every step is in the cache. Now you build with `--build-arg { $new }`. Which lines run again?
family-build-cache-stem-base = { -family-build-cache-start } You pull `{ $base }`, and the tag now names other content. { -family-build-cache-ask }
family-build-cache-stem-nothing = { -family-build-cache-start } Three weeks later the packages on the servers are newer; the Dockerfile, the files and the local base image are the same. { -family-build-cache-ask }
family-build-cache-no-line = no line

family-build-cache-why-only-changed = Line { $line } runs, but it is not alone: each later step builds on the files it leaves, so its cached result no longer fits.
family-build-cache-why-touch-one = A new modification time is no change for COPY: the checksum covers names, content and permission bits.
family-build-cache-why-setting-line = Line { $line } only sets a value. It is no step that runs; what counts is which steps use the value.
family-build-cache-why-every-step = A step keeps its place in the cache when nothing below it and nothing it is given has changed. Look for the first step that is given something new.
family-build-cache-why-every-step-file = Only a COPY that takes `{ $file }` could notice the change. Steps before such a line keep their keys.
family-build-cache-why-first-copy = A COPY looks only at the files it takes itself, and line by line: not each COPY here takes a changed `{ $file }`.
family-build-cache-why-time = A new modification time is not looked at. The checksum of a COPY covers names, content and permission bits.
family-build-cache-why-chain = That is the rule of the old builder, where each line was a link of the chain. BuildKit re-runs only steps that are given the changed value, and what follows them.
family-build-cache-why-arg-hidden = ENV sets `{ $name }` to a fixed value and wins over ARG, so no step is given the new value.
family-build-cache-why-arg-line = The cache misses at the first step that uses the value, not at the ARG line { $line }. A RUN counts as using it, a COPY that does not name it does not.
family-build-cache-why-same-command = The text of these RUN lines is the same, but the files below them are not: a step after one that ran again runs too.
family-build-cache-why-fetches = A RUN is matched by its text and by what lies below it. What it would fetch today is not looked at, so it stays cached.
family-build-cache-why-start-line = Line { $line } is no step of the build: CMD only records what a container will run later.
family-build-cache-why-later-lines = Later RUN, COPY and WORKDIR lines do run again. Lines that only set configuration (such as CMD) are no steps that run.
family-build-cache-why-mode = The content is the same, but the checksum of a COPY also covers the permission bits.
family-build-cache-why-no-file = No file has changed, but a step also runs again when its own text, or a value that it is given, is another.
family-build-cache-why-only-dockerfile = The text of the Dockerfile is the same, but the builder also looks at the copied files, the base image and the values that steps are given.
family-build-cache-why-only-commands = COPY and WORKDIR are steps with keys of their own, just as RUN is. They run again as well when the step below them has.

family-build-cache-missed-first = This is the first step that is given something new, so its key is not in the cache.
family-build-cache-missed-later = It comes after line { $first }, which ran again. A later step that changes files is not taken from the cache then.
family-build-cache-not-cmd = CMD records what a container will run later. During the build nothing runs for it.
family-build-cache-not-arg = ARG only declares a value. The cache misses at the first step that uses it.
family-build-cache-not-setting = This line only sets configuration. It is no step that runs.
family-build-cache-not-before = Nothing below this step and nothing that it is given has changed, so it comes from the cache.

family-build-cache-explained-edit = `{ $file }` is taken by line { $line }, `{ $text }`. Its content has changed, so the checksum over the copied files is another, and line { $line } runs again.
family-build-cache-explained-add = The new `{ $file }` is among the files that line { $line }, `{ $text }`, takes. One more file gives another checksum, so line { $line } runs again.
family-build-cache-explained-chmod = `{ $file }` is taken by line { $line }, `{ $text }`. The checksum covers content, names and permission bits, so a new mode is enough: line { $line } runs again.
family-build-cache-explained-touch = The checksum of a COPY covers content, names and permission bits of the files, not their modification time. After `touch { $file }` each step still finds its key, so no line runs again.
family-build-cache-explained-not-taken = No COPY takes `{ $file }`: none names it, or `.dockerignore` leaves it out. So no step is given anything new, each one still finds its key, and no line runs again.
family-build-cache-explained-step = The text of line { $line } is part of its key. With a new text the key is not in the cache, so line { $line } runs again.
family-build-cache-explained-configuration = { $does } in line { $line } sets only the image's configuration. With BuildKit it is not part of any step's key, so no line runs again.
family-build-cache-explained-env = ENV in line { $line } is no step itself. But each later RUN gets the variable, used or not; a COPY or WORKDIR gets it only where it names it. The first that gets it is line { $first }, so that one runs again.
family-build-cache-explained-env-in-copy = ENV in line { $line } is no step itself. The first step that gets the new value is line { $first }, which names the variable: it now copies to another place, so it runs again.
family-build-cache-explained-arg = ARG in line { $line } is no step itself. The cache misses at the first use of the value, and each later RUN counts as using it. That is line { $first }; steps before it do not use the value.
family-build-cache-explained-arg-hidden = The Dockerfile sets `{ $name }` by ENV to a fixed value, and ENV wins over ARG. So every RUN is given the same value as before, each step finds its key, and no line runs again.
family-build-cache-explained-base = The key of each step holds the keys of all steps below it, and the base image lies below them all. With other content there, no step finds its key: all of them run again.
family-build-cache-explained-nothing = A RUN is matched by its text and by what lies below it. What its command would fetch today is not looked at. Nothing that counts has changed, so each step finds its key and no line runs again.
family-build-cache-explained-later = { $count ->
    [one] Line { $lines } comes after line { $first } and builds on its result, so it runs again too.
   *[other] Lines { $lines } come after line { $first } and build on its result, so they run again too.
}
family-build-cache-explained-kept = { $count ->
    [one] Line { $lines } keeps its key and comes from the cache.
   *[other] Lines { $lines } keep their keys and come from the cache.
} The remaining lines set configuration and are no steps that run.

## How many layers (layer-count)

-family-layer-count-ask = Each RUN here changes files. How many filesystem layers has the image that this Dockerfile builds?
family-layer-count-stem = `{ $base }` has { $layers ->
    [one] 1 filesystem layer
   *[other] { $layers } filesystem layers
}. { -family-layer-count-ask }
family-layer-count-stem-two = `{ $base }` has { $layers } filesystem layers, `{ $other }` has { $otherLayers }. { -family-layer-count-ask }
family-layer-count-stem-scratch = `{ $base }` has { $layers } filesystem layers; `scratch` is an empty start. { -family-layer-count-ask }

family-layer-count-why-every-line = That counts each line after FROM. Only lines that change files (RUN, COPY, ADD) add a layer; the others change the configuration.
family-layer-count-why-from-too = That counts each line, FROM too. FROM brings the base's own layers and none of its own; lines such as ENV or CMD bring none.
family-layer-count-why-values = ENV, ARG and LABEL set values in the configuration. No file changes, so they add no layer.
family-layer-count-why-start = CMD and ENTRYPOINT only record what a container will run later. Nothing runs for them in the build, so they add no layer.
family-layer-count-why-copy = COPY and ADD put files into the image, so each adds a layer, just as RUN does.
family-layer-count-why-base = The layers that come with `{ $from }` belong to the image too.
family-layer-count-why-rm = Deleting takes nothing out of the layers below. The deletion is itself a change and is stored in a layer of its own.
family-layer-count-why-stages = The image is only the last stage and what that stage is built FROM. Another stage gives just the files that are copied out of it.

family-layer-count-explained-other-stage = Stage `{ $name }` is only copied from, so none of its layers are in the image.
family-layer-count-explained-stacked = The last stage starts FROM `{ $name }`, so all layers of that stage lie below it.
family-layer-count-explained-adding = { $count ->
    [one] Line { $lines } changes files, so it adds one layer.
   *[other] Lines { $lines } change files: { $count } layers, one each.
}
family-layer-count-explained-other = { $count ->
    [one] Line { $lines } only sets configuration and adds no layer.
   *[other] Lines { $lines } only set configuration and add no layer.
}
family-layer-count-explained-sum = With { $base } from the base image: { $base } + { $added } = { $sum }.

## What is seen through whiteouts (whiteouts)

-family-whiteouts-start = These are the entries of an image's layer archives, layer 1 at the bottom.
family-whiteouts-stem-view = { -family-whiteouts-start } Which files does a new container of this image see?
family-whiteouts-stem-lower = { -family-whiteouts-start } Another image on the same host lacks layer { $top } and ends with layer { $below }. Which files does a new container of that other image see?
family-whiteouts-stem-stored = { -family-whiteouts-start } Somebody unpacks each layer archive of this image by itself. Of which files do they find the content?
family-whiteouts-nothing = no file

family-whiteouts-why-own-layer = A marker hides only what lies in the layers below it. Files of its own layer stay visible.
family-whiteouts-why-for-ever = A marker hides only what lies below. A file that is put into a higher layer, even under the same name, is seen again.
family-whiteouts-why-named-file = A marker can hide more than one file: a whiteout of a directory hides all below it, and `.wh..wh..opq` all that lower layers have in its directory.
family-whiteouts-why-opaque = `.wh..wh..opq` is a marker too: it hides everything that lower layers have in its directory.
family-whiteouts-why-nothing-hidden = These are all files of all layers. But an entry that begins with `.wh.` hides what it names in the layers below.
family-whiteouts-why-markers = An entry that begins with `.wh.` is a marker of the archive. It is not seen as a file.
family-whiteouts-why-merged = A directory in an upper layer does not replace the one below: their files are merged, except for names that are hidden.
family-whiteouts-why-deletes = A marker deletes nothing in the layers below. Without the layer that holds it, the files are seen as before.
family-whiteouts-why-other-image = That is what the image with all layers shows. The markers and files of its top layer are not part of the other image.
family-whiteouts-why-top-files = The files of the top layer come with that layer only; the other image does not have it.
family-whiteouts-why-stored-seen = Not to be seen is not to be gone: a marker in an upper layer takes no content out of the layers below.
family-whiteouts-why-stored-base = Each layer holds the files that it adds, not only the lowest one.
family-whiteouts-why-stored-upper = The lowest layer is part of the image too, with all its files.
family-whiteouts-why-stored-top = A layer holds only its own changes. The files of the layers below are still part of the image.
family-whiteouts-why-hidden = `{ $marker }` in layer { $layer } hides it, and no higher layer puts it back.
family-whiteouts-why-marker = This entry is a marker that hides `{ $path }` in the layers below. It is not seen as a file.
family-whiteouts-why-seen = Layer { $layer } holds `{ $path }`, and no marker in a higher layer hides it.

family-whiteouts-explained-base = Layer 1 lies lowest; up to here { $view } can be seen.
family-whiteouts-explained-added = Layer { $layer } adds { $added }. To be seen now: { $view }.
family-whiteouts-explained-hidden = Layer { $layer }: `{ $marker }` hides { $hidden } of the layers below. To be seen now: { $view }.
family-whiteouts-explained-both = Layer { $layer }: first `{ $marker }` hides { $hidden } of the layers below, then the layer's own { $added } comes in. To be seen now: { $view }.
family-whiteouts-explained-lower = The markers of layer { $top } hide files only where that layer is on top. In the layers below nothing is deleted.
family-whiteouts-explained-stored = Markers change what a container sees, not what the layers hold. { $hidden } can't be seen in a container, yet the content still lies in the layer that brought it.
family-whiteouts-explained-stored-all = Each layer holds the files that it brought. Here all of them can be seen in a container as well, since a hidden file was put back later.

## The size of an image (image-size)

-family-image-size-ask = On overlay-type storage, uncompressed: how large is the image that is built here?
family-image-size-stem = The base image takes { $base } MB. `fallocate -l` makes a file of the given size. { -family-image-size-ask }
family-image-size-stem-copy = The base image takes { $base } MB, `{ $file }` takes { $size } MB. `fallocate -l` makes a file of the given size. { -family-image-size-ask }

family-image-size-why-rm = That takes deleted files off. A later step only hides a file: its bytes stay in the earlier layer, which is part of the image.
family-image-size-why-metadata = Changing the mode, owner or name of a file from an earlier layer stores the whole file again in the new layer.
family-image-size-why-append = Appending to a file from an earlier layer stores the whole file again, not only the new bytes.
family-image-size-why-seen = That is what a container finds in its files. The image also keeps older copies and deleted files in its lower layers.
family-image-size-why-temporary = A layer holds what is there at the end of its step. What one RUN makes and deletes again is not stored.
family-image-size-why-copy-up = Deleting copies nothing: the new layer gets only a small marker that hides the file.
family-image-size-why-copy = COPY adds a file to the image too, with its full size.
family-image-size-why-base = The base image's layers are part of the new image, so its size counts.

family-image-size-explained-create = Line { $line } adds a file: { $size } MB.
family-image-size-explained-temporary = Line { $line } leaves { $size } MB; what it deletes again in the same RUN is not stored.
family-image-size-explained-delete = Line { $line } deletes a file of an earlier layer: a marker hides it, its bytes stay. 0 MB.
family-image-size-explained-metadata = Line { $line } changes only mode or owner, yet the whole file is stored again: { $size } MB.
family-image-size-explained-append = Line { $line } appends, and the whole file, now longer, is stored again: { $size } MB.
family-image-size-explained-move = Line { $line } renames a file of an earlier layer: it is stored again under the new name, { $size } MB.
family-image-size-explained-configure = Line { $line } only sets configuration: 0 MB.
family-image-size-explained-sum = With the base: { $terms } = { $sum } MB.

## Who sees which change (copy-on-write)

-family-copy-on-write-start = In the image `shop` the file `/a` holds the line v0, and there is nothing at `/d`. Each container runs until it is removed.
family-copy-on-write-stem-one = { -family-copy-on-write-start } Which lines does `{ $path }` hold in { $container } at the end?
family-copy-on-write-stem-one-commit = { -family-copy-on-write-start } `docker commit` makes an image of a container. Which lines does `{ $path }` hold in { $container } at the end?
family-copy-on-write-stem-all = { -family-copy-on-write-start } Which lines does `{ $path }` hold in each container at the end? A dash means that there is no such file.
family-copy-on-write-no-file = no such file

family-copy-on-write-why-last-writer = That takes the file for one that all containers share. Each container writes to a layer of its own, and the others do not see that.
family-copy-on-write-why-unmounted = That gives the file to every container. Only those that mount the volume `d` see what lies in it.
family-copy-on-write-why-image-changed = That lets changes go on into the image. A container changes only its own layer; the image stays as it was for the next container.
family-copy-on-write-why-deleted = Deleting leaves a whiteout in that container's own layer. The image still has the file, and so have other containers.
family-copy-on-write-why-commit-volume = `docker commit` takes the container's own layer. What lies in a volume is left out.
family-copy-on-write-why-lost = A change made in a container stays in that container's own layer, where it reads it again.
family-copy-on-write-why-commit-nothing = `docker commit` makes a new image with the container's changes so far, and containers of that image see them.
family-copy-on-write-why-commit-later = `docker commit` takes the layer as it is at that moment. What the container changes afterwards is not in the new image.
family-copy-on-write-why-own-volume = All containers that mount the volume `d` share its files; each write is seen by the others at once.
family-copy-on-write-why-other = That is what another container reads. Follow what { $container } was made from and what it changed itself.
family-copy-on-write-why-both = `>` replaces all that the file holds; only `>>` adds a line.
family-copy-on-write-why-none = Follow what { $container } was made from, what it mounts and what it changed itself: the file is there.

family-copy-on-write-explained-own = { $container } last changed `{ $path }` itself in line { $line }. Its own layer holds the file, and that copy is read: { $lines }.
family-copy-on-write-explained-deleted = { $container } deleted `{ $path }` itself in line { $line }. A whiteout in its own layer hides the file of the image from it.
family-copy-on-write-explained-image = { $container } never changed `{ $path }`, so it reads the file of the image `{ $image }`. No container's change reaches that image: { $lines }.
family-copy-on-write-explained-commit = { $container } never changed `{ $path }` itself. Its image `{ $image }` holds what the container in line { $commit } had at that moment: { $lines }.
family-copy-on-write-explained-commit-none = { $container } is made from `{ $image }`, which holds what the container in line { $commit } had at that moment: `{ $path }` was deleted there.
family-copy-on-write-explained-volume = { $container } mounts the volume `d`, so it reads `{ $path }` there, whoever wrote it: { $lines }.
family-copy-on-write-explained-volume-none = { $container } mounts the volume `d`, and in the volume there is no such file as `{ $path }` at the end.
family-copy-on-write-explained-unmounted = { $container } does not mount the volume `d`, and no image holds a volume's files, so it has no `{ $path }`.

## Disk use with shared layers (disk-use)

-family-disk-use-start = Each image adds one layer to the image it is built FROM. Only uncompressed layer data in the classic image store counts, and there is no build cache.
family-disk-use-stem-use = { -family-disk-use-start } How many MB do these images and containers take together?
family-disk-use-stem-freed = { -family-disk-use-start } The commands run in this order. How many MB does the last one free?

family-disk-use-why-sizes = Each SIZE includes all layers of the image. Layers that several images share are stored once, so adding up counts them again and again.
family-disk-use-why-leaves = The images at the ends of the tree still share layers, at least those of `base`. A shared layer is stored once.
family-disk-use-why-base = The layer of `base` is needed by all the others and takes its place too, once.
family-disk-use-why-copies = A container has no copy of its image. It adds only what it wrote itself, in its own thin layer.
family-disk-use-why-virtual = A virtual size is what a container wrote plus its whole image. Added up, the image is counted once for each container.
family-disk-use-why-written = What the containers wrote lies in their own layers and takes space as well.
family-disk-use-why-tag = `docker tag` gives the same image a second name. No data is copied.
family-disk-use-why-whole-size = The SIZE of `{ $image }` includes layers that other images or containers still need. Those stay.
family-disk-use-why-own-layer = Look at each layer of `{ $image }`, not only at the one that it adds: a layer goes when nothing needs it any more, and no sooner.
family-disk-use-why-above-base = Not all layers above `base` go or stay together: each one stays as long as another tag, image or container needs it.
family-disk-use-why-below = The layer of `base` is still needed by other images. Look for the layers that only `{ $image }` needed.
family-disk-use-why-nothing = No other tag, image or container needs all the layers of `{ $image }`. What nothing needs is deleted.

family-disk-use-explained-layers = Each layer is stored once, however many images share it: { $terms } = { $sum } MB.
family-disk-use-explained-tag = `{ $tag }` is only a second name of `{ $image }` and adds nothing.
family-disk-use-explained-containers = { $count ->
    [one] The container adds what it wrote itself: { $terms } MB.
   *[other] Each container adds what it wrote itself, not its image: { $terms } MB.
}
family-disk-use-explained-sum = Together: { $sum } MB.
family-disk-use-explained-gone = With `{ $image }` go the layers that nothing else needs any more, named after the image that added them: { $gone }. That is { $sum } MB.
family-disk-use-explained-kept = Of the layers of `{ $image }`, another tag, image or container still needs those of { $kept }. They stay.
family-disk-use-explained-nothing = Only the name is removed: 0 MB.

## What survives (what-survives)

-family-what-survives-start = The image `shop` declares no volumes, and its process keeps running.
family-what-survives-stem-seen = { -family-what-survives-start } Which of the touched files are there in the container `{ $container }` at the end?
family-what-survives-stem-kept = { -family-what-survives-start } Which of the touched files still exist anywhere at the end: in a container, in a volume or on the host?
family-what-survives-none = none of them

family-what-survives-why-commit-nothing = `docker commit` makes a new image that includes the container's own layer, so containers of that image have the file.
family-what-survives-why-stop-loses = A stopped container still has its own layer. Starting it runs the command anew on the same files.
family-what-survives-why-rebuild = A new image under the old name changes no container. A restart goes on with the same layer on the same image.
family-what-survives-why-restart = A restart gives a new process, not new files: the container keeps its own layer.
family-what-survives-why-image-keeps = What a container writes goes to its own layer, and that goes with `docker rm`. The image never gets it, so a new container starts without it.
family-what-survives-why-tmpfs = A tmpfs mount lives in memory. When the container stops, what lies in it is gone.
family-what-survives-why-bind = A bind mount is the host's own directory, no copy. Files written there are on the host, whatever happens to the container.
family-what-survives-why-volume-stays = A volume lies outside the container's layer and has its own life. Nothing here removes it.
family-what-survives-why-rm-volume = Removing a container leaves a named volume alone, and without `-v` or `--rm` an anonymous one as well.
family-what-survives-why-anonymous-new = The anonymous volume still exists, but no container takes it up by itself: `-v /cache` makes a new, empty one each time.
family-what-survives-why-anonymous-removed = `docker rm -v`, and `--rm` when the container exits, also remove its anonymous volumes.
family-what-survives-why-commit-volumes = `docker commit` takes only the container's own layer. What lies in volumes, bind mounts and tmpfs is left out.

family-what-survives-explained-layer-stays = `{ $path }` lies in the container's own layer. It is the same container with the same layer, so the file is there.
family-what-survives-explained-layer-gone = `{ $path }` lay in the layer of the first container and went with it. The image never had it.
family-what-survives-explained-layer-commit = `{ $path }` lies in the container's own layer, which `docker commit` puts into the new image: it is there.
family-what-survives-explained-tmpfs = `{ $path }` lay in memory and was gone as soon as the container stopped.
family-what-survives-explained-tmpfs-commit = `{ $path }` lies in the memory of the first container and is not part of the committed image.
family-what-survives-explained-bind = `{ $path }` is a file in `/srv/src` on the host. It stays, and the container sees it there through the mount.
family-what-survives-explained-bind-commit = `{ $path }` is a file in `/srv/src` on the host. The commit leaves it out, and the new container does not mount that directory.
family-what-survives-explained-named = `{ $path }` lies in the volume `pg`, which nothing here removes. The container that mounts `pg` sees it.
family-what-survives-explained-volume-commit = `{ $path }` lies in a volume. The commit leaves volumes out, and the new container does not mount that one.
family-what-survives-explained-anonymous-stays = `{ $path }` lies in the container's anonymous volume, which stays with the container.
family-what-survives-explained-anonymous-removed = `{ $path }` lay in an anonymous volume, which was removed together with its container.
family-what-survives-explained-anonymous-new = `{ $path }` lies in the first container's anonymous volume. That still exists, but the new container got a new, empty one.
family-what-survives-explained-anonymous-kept = `{ $path }` lies in the first container's anonymous volume. Plain `rm` does not remove it, so it still exists.

## Tag or digest (tag-or-digest)

family-tag-or-digest-stem = Hosts A and B start without images; CI pushes a new version each time. These commands run in this order, and no container is removed. Which version does each container run at the end?

family-tag-or-digest-why-fixed = A tag is a pointer. Pushing another image under the same tag moves it, and later pulls get the new content.
family-tag-or-digest-why-updated = A container keeps the image that it was created from. Pulling a new version changes only what the next container is made of.
family-tag-or-digest-why-restart = A restart starts the same container again, on the image that it was created from.
family-tag-or-digest-why-latest = `latest` is a tag like any other. It moves when somebody pushes `latest`, not when another tag is pushed.
family-tag-or-digest-why-asks = `docker run` takes the local image of that tag if there is one, and does not ask the registry then. `--pull always` would.
family-tag-or-digest-why-digest = A digest names one content. It does not move when a tag does, and the old content can still be pulled by it.
family-tag-or-digest-why-local = A host's copy of a tag is renewed by `docker pull` and by `--pull always`; both ask the registry where the tag points now.
family-tag-or-digest-why-newest = Not each container gets the newest push: it depends on what its host had, on the reference, and on when the container was made.

family-tag-or-digest-explained-digest = { $container } (line { $line }) is started by digest, so it runs exactly that content: { $version }.
family-tag-or-digest-explained-always = { $container } (line { $line }): `--pull always` first asks the registry where `shop:{ $tag }` points at that time: { $version }.
family-tag-or-digest-explained-missing = { $container } (line { $line }): host { $host } has no `shop:{ $tag }` yet, so it pulls what the tag names in the registry at that time: { $version }.
family-tag-or-digest-explained-local = { $container } (line { $line }): host { $host } has `shop:{ $tag }` since line { $pulled } and uses that copy without asking the registry: { $version }.

## Published ports (published-ports)

-family-published-ports-start = The image `web` has `EXPOSE 80`, and its server listens on port 80 until it is stopped. These commands run on one host in this order; some may fail.
family-published-ports-stem-running = { -family-published-ports-start } Which containers run at the end?
family-published-ports-stem-answering = { -family-published-ports-start } Which container answers a request to port { $port } of the host at the end?
family-published-ports-none = none
family-published-ports-nobody = none of them

family-published-ports-why-no-clash = A port of the host can be held by one running container only. Starting a second one that publishes it fails: the port is already allocated.
family-published-ports-why-reserved = A port is held only while its container runs. A stopped container, or one whose start failed, keeps nobody else from it.
family-published-ports-why-inside = Equal ports inside the containers are no conflict: each container has a network of its own. Only the port of the host must be free.
family-published-ports-why-expose-clash = EXPOSE holds no port of the host. Any number of containers can run side by side without `-p`.
family-published-ports-why-waiting = A start that failed is not made up for when the port gets free. The container stays as it is until somebody starts it.
family-published-ports-why-existing = A container that exists need not run: it may be stopped, or its start may have failed.
family-published-ports-why-taken-over = A later container does not take the port from a running one. Its start fails, and the earlier one keeps the port.
family-published-ports-why-exposed = `EXPOSE` is documentation. Without `-p` or `-P` no port of the host leads to the container.
family-published-ports-why-nobody = Go through the commands once more: at the end a running container has published this port.
family-published-ports-why-not-running = { $container } does not run at the end, so it holds no port of the host.
family-published-ports-why-unpublished = { $container } publishes no port. `EXPOSE` alone opens nothing on the host.
family-published-ports-why-other-port = { $container } publishes port { $port } of the host (`-p` names the host's port first).
family-published-ports-why-runs = { $container } was started, and no running container held the host port that it publishes, if it publishes one.
family-published-ports-why-failed = { $container } can't start in line { $line }: { $holder } runs and holds the same port of the host.
family-published-ports-why-stopped = { $container } does not run any more after line { $line }.

family-published-ports-explained-removed = { $container } is removed in line { $line }, and its port mapping with it.
family-published-ports-explained-failed = { $container } can't start in line { $line }, since { $holder } runs and holds that port; it stays as it is, not running.
family-published-ports-explained-stopped = { $container } is stopped in line { $line } and holds no port since.
family-published-ports-explained-unpublished = { $container } runs without `-p`: it needs no port of the host, and none leads to it.
family-published-ports-explained-holds = { $container } runs and holds port { $port } of the host.
family-published-ports-explained-answers = So { $container } answers on port { $port }.
family-published-ports-explained-nobody = So nothing answers on port { $port } of the host.

