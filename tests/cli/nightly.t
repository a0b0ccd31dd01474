A missing folder loses nothing, also when others are given; the rest of the run goes on:

  $ mkdir one two && echo 'hoa sen một' >one/1.txt && echo 'hoa sen hai' >two/2.txt && tracuu-index -d n.idx one two && mv two away && echo 'hoa sen ba' >one/3.txt
  $ tracuu-index -d n.idx
  ! tracuu-index: The folder $HOME/two does not exist; what is indexed of it is kept.
  [4]
  $ tracuu -d n.idx --format paths hoa sen | sort
  $HOME/one/1.txt
  $HOME/one/3.txt
  $HOME/two/2.txt

It is deleted when that is meant, and then forgotten:

  $ tracuu-index -d n.idx --allow-shrink && tracuu -d n.idx --format paths hoa sen | sort && tracuu-index -d n.idx
  $HOME/one/1.txt
  $HOME/one/3.txt

An empty folder, as when a share is not mounted, loses nothing:

  $ mkdir share && for i in 1 2 3; do echo "hoa mai $i" >share/$i.txt; done && tracuu-index -d s.idx share && mv share full && mkdir share
  $ tracuu-index -d s.idx
  ! tracuu-index: $HOME/share is empty, but 3 of its documents are in the index: they are kept. Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink $HOME/share.
  [4]
  $ tracuu -d s.idx --format paths hoa mai | wc -l
  3

More deletions than --max-delete percent are held, fewer are not:

  $ rmdir share && mv full share && rm share/1.txt && tracuu-index -d s.idx --max-delete 30 --brake-from 1
  ! tracuu-index: 1 of the 3 documents of $HOME/share are gone, more than 30 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/share.
  [4]
  $ tracuu-index -d s.idx --max-delete 40 --brake-from 1 && tracuu -d s.idx --format paths hoa mai | wc -l
  2

A few may always go, unless they are all there are, or --max-delete is 0:

  $ mkdir few && for i in 1 2 3 4 5 6; do echo "hoa đào $i" >few/$i.txt; done && tracuu-index -d f.idx few && rm few/[1-4].txt && tracuu-index -d f.idx && tracuu -d f.idx --format paths đào | wc -l
  2
  $ rm few/5.txt && tracuu-index -d f.idx --max-delete 0
  ! tracuu-index: 1 of the 2 documents of $HOME/few are gone, more than 0 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/few.
  [4]
  $ mv few/6.txt few/7.txt && echo 'hoa đào khác' >few/7.txt && tracuu-index -d f.idx
  ! tracuu-index: 2 of the 2 documents of $HOME/few are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/few.
  [4]
  $ tracuu-index -d f.idx --allow-shrink && tracuu -d f.idx --format paths đào
  $HOME/few/7.txt

A folder of another device is suspicious as soon as something is gone from it:
Needs: test -d /dev/shm && test "$(stat -c %d /dev/shm)" != "$(stat -c %d .)"

  $ mkdir /dev/shm/$$ && cp share/2.txt /dev/shm/$$ && mv share old && ln -s /dev/shm/$$ share && tracuu-index -d s.idx --max-delete 100; rm -r /dev/shm/$$
  ! tracuu-index: $HOME/share is on another device than last time, and 1 of its documents are gone: they are kept. Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink $HOME/share.

Files keep their place in the index when they are moved, and are not read again:

  $ mkdir -p m/a m/b && echo 'hoa lan' >m/a/1.txt && echo 'hoa lan' >m/a/2.txt && tracuu-index -d m.idx m && mv m/a/1.txt m/b/moved.txt && tracuu-index -v -d m.idx 2>&1 | grep -o '[0-9]* moved' && tracuu -d m.idx --format paths hoa lan | sort
  1 moved
  $HOME/m/a/2.txt
  $HOME/m/b/moved.txt

Another new file of the same size does not take their place:

  $ mv m/b/moved.txt m/b/again.txt && touch -d 2020-01-01 m/b/again.txt && tracuu-index -q -d m.idx && mv m/b/again.txt m/b/last.txt && echo 'hoa mai' >m/a/0.txt && tracuu-index -v -d m.idx 2>&1 | grep -o '[0-9]* new\|[0-9]* moved\|[0-9]* deleted'
  1 new
  1 moved
  0 deleted

A file whose time alone changed is not a changed document:

  $ touch -d 2020-01-01 m/a/2.txt && tracuu-index -v -d m.idx 2>&1 | grep -o '[0-9]* changed\|[0-9]* unchanged'
  0 changed
  3 unchanged

Several folders are one index, and a run over one of them leaves the others alone:

  $ mkdir p q && echo 'hoa cúc' >p/1.txt && echo 'hoa cúc' >q/2.txt && tracuu-index -d pq.idx p && tracuu-index -d pq.idx q && rm p/1.txt && tracuu-index -d pq.idx q && tracuu -d pq.idx --format paths hoa cúc | sort
  $HOME/p/1.txt
  $HOME/q/2.txt

Names and patterns choose what is read:

  $ mkdir -p i/old && echo 'hoa nhài' >i/1.txt && echo 'hoa nhài' >i/2.md && echo 'hoa nhài' >i/old/3.txt && echo 'hoa nhài' >i/~\$4.txt && echo 'hoa nhài' >i/.5.txt
  $ tracuu-index -d i.idx --include '*.txt' --exclude old i && tracuu -d i.idx --format paths hoa nhài
  $HOME/i/1.txt

Without a folder there is nothing to do, and nothing is left behind:

  $ tracuu-index -d none.idx; test -e none.idx
  ! tracuu-index: Name the folders to index: tracuu-index DIR. Later runs remember them.
  [1]
  $ tracuu-index -d none.idx nowhere; test -e none.idx
  ! tracuu-index: The folder $HOME/nowhere does not exist.
  [1]

A second run is told who works on the index, and can wait:

  $ (flock m.idx/tracuu-lock sleep 2 & echo) && sleep 0.5 && tracuu-index -d m.idx
  ! tracuu-index: Another run (process *, since *) is working on the index m.idx; wait for it with --wait. (glob)
  [3]
  $ tracuu-index -d m.idx --wait 20

A run that waits can be stopped:

  $ (flock m.idx/tracuu-lock sleep 3 & echo) && sleep 0.5 && timeout --preserve-status -s TERM 1 tracuu-index -d m.idx --wait 20
  ! tracuu-index: Stopped by a signal; what was done is kept, and the next run goes on.
  [143]
  $ sleep 3

A document that could not be read is tried again when a limit that it broke is raised:

  $ mkdir b && (yes 'hoa hồng' | head -c 3000) >b/1.txt && tracuu-index -d b.idx --max-size 1k b
  ! tracuu-index: $HOME/b/1.txt: The file, or what is packed in it, is larger than the limit; --max-size raises that of files.
  [1]
  $ tracuu-index -d b.idx --max-size 1k && tracuu-index -v -d b.idx 2>&1 | grep -o '[0-9]* changed' && tracuu -d b.idx --format paths hoa hồng
  1 changed
  $HOME/b/1.txt

A full rebuild takes the place of the old index only when it is whole:

  $ mv b/1.txt b/2.txt && tracuu-index --rebuild -d b.idx && tracuu -d b.idx --format paths hoa hồng && mv b elsewhere && tracuu-index --rebuild -d b.idx
  $HOME/b/2.txt
  ! tracuu-index: The folder $HOME/b does not exist; what is indexed of it is kept.
  [4]
  $ tracuu -d b.idx --format paths hoa hồng
  $HOME/b/2.txt

What a run did as JSON, in a file and on the output:

  $ mkdir j && echo 'hoa huệ' >j/1.txt && : >j/2.txt && tracuu-index -q -d j.idx --status j.json --json j | grep -o '"state":"done","exit":1\|"new":2\|"failed":{"empty":1}'
  "state":"done","exit":1
  "new":2
  "failed":{"empty":1}
  $ grep -o '"documents":2' j.json
  "documents":2

What a damaged index needs is said, and not done unasked:

  $ truncate -s 5000 j.idx/tracuu-generation-*/postlist.glass; tracuu-index --check -d j.idx
  ! tracuu-index: j.idx is damaged (EOF reading block 0). Build it anew with tracuu-index -d 'j.idx' --rebuild.
  [5]
  $ echo 'hoa ban' >j/3.txt && tracuu-index -q -d j.idx
  ! tracuu-index: j.idx is damaged (EOF reading block 0). Build it anew with tracuu-index -d 'j.idx' --rebuild.
  [5]
  $ rm j/2.txt && tracuu-index -q --rebuild -d j.idx j && tracuu -d j.idx --format paths huệ && tracuu-index --check -d j.idx
  $HOME/j/1.txt

A configuration file names folders with rules of their own:

  $ mkdir -p c/laws c/letters && echo 'hoa súng' >c/laws/1.txt && echo 'hoa súng' >c/laws/2.md && echo 'hoa súng' >c/letters/3.txt && echo 'hoa súng' >c/letters/4.md
  $ printf '[index]\npath=%s/c.idx\nmax-delete=50\n\n[folder laws]\npath=%s/c/laws\ninclude=*.txt\n\n[folder letters]\npath=%s/c/letters\nexclude=*.txt;*.doc\n' "$PWD" "$PWD" "$PWD" >c.conf
  $ tracuu-index --config c.conf --check-config && tracuu-index --config c.conf && tracuu -d c.idx --format paths súng | sort
  $HOME/c/laws/1.txt
  $HOME/c/letters/4.md

What it says wrongly is said back:

  $ sed 's/max-delete/max-delet/' c.conf >wrong.conf && tracuu-index --config wrong.conf
  ! tracuu-index: wrong.conf: [index] has no key "max-delet"; did you mean "max-delete"?
  [2]
  $ sed 's/\[folder laws\]/[folders laws]/' c.conf >wrong.conf && tracuu-index --config wrong.conf
  ! tracuu-index: wrong.conf: There is no group [folders laws]; there are [index] and [folder NAME].
  [2]
  $ sed 's/=50/=many/' c.conf >wrong.conf && tracuu-index --config wrong.conf
  ! tracuu-index: wrong.conf: In [index], max-delete wants a number from 0 to 100, not "many".
  [2]
  $ sed 's/=50/=500/' c.conf >wrong.conf && tracuu-index --config wrong.conf
  ! tracuu-index: wrong.conf: In [index], max-delete wants a number from 0 to 100, not "500".
  [2]
  $ tracuu-index --config nothere.conf
  ! tracuu-index: nothere.conf: No such file or directory.
  [2]

A folder that is not in the file any more is not deleted unasked:

  $ sed '/letters/,$d' c.conf >less.conf && tracuu-index --config less.conf
  ! tracuu-index: $HOME/c/letters is not in the configuration any more, but in the index: it is kept as it is. If this is meant, run tracuu-index again with --forget=$HOME/c/letters.
  [4]
  $ tracuu-index --config less.conf --forget c/letters && tracuu -d c.idx --format paths súng && tracuu-index --config less.conf
  $HOME/c/laws/1.txt

Metrics for node_exporter, and a log:

  $ echo 'hoa súng' >c/laws/5.txt && tracuu-index -v --config less.conf --metrics m.prom --log l.txt 2>/dev/null && grep 'documents [0-9]\|kind="new\|status [0-9]\|reason="empty' m.prom && grep -c 'stage_seconds{stage="[a-z]*"} [0-9]*[.][0-9][0-9][0-9]$' m.prom && grep -o '2 files seen: 1 new' l.txt
  tracuu_index_last_run_exit_status 0
  tracuu_index_documents 2
  tracuu_index_changes{kind="new"} 1
  tracuu_index_failed{reason="empty"} 0
  4
  2 files seen: 1 new

Documents in an archive are found by their names in it; they change, move and go with it:

  $ mkdir z && python3 -c "import zipfile; z = zipfile.ZipFile('z/a.zip', 'w'); z.writestr('thu/1.txt', 'hoa phượng một'); z.writestr('2.txt', 'hoa phượng hai')" && touch -d 2020-01-01 z/a.zip && tracuu-index -d z.idx z && tracuu -d z.idx --format paths phượng | sort && tracuu-index --list=failed -d z.idx
  $HOME/z/a.zip!/2.txt
  $HOME/z/a.zip!/thu/1.txt
  $ mv z/a.zip z/b.zip && tracuu-index -d z.idx && tracuu -d z.idx --format paths phượng | sort
  $HOME/z/b.zip!/2.txt
  $HOME/z/b.zip!/thu/1.txt
  $ python3 -c "import zipfile; z = zipfile.ZipFile('z/b.zip', 'w'); z.writestr('3.txt', 'hoa phượng ba')" && tracuu-index -d z.idx && tracuu -d z.idx --format paths phượng
  $HOME/z/b.zip!/3.txt
  $ sleep 2; tracuu-index -d z.idx && tracuu-index --dry-run -d z.idx && cp z/b.zip z/c.zip && rm z/b.zip && tracuu-index -d z.idx --allow-shrink && tracuu -d z.idx --format paths phượng && tracuu-index --rebuild -d z.idx && tracuu -d z.idx --format paths phượng
  $HOME/z/c.zip!/3.txt
  $HOME/z/c.zip!/3.txt
  $ rm z/c.zip && tracuu-index -d z.idx --allow-shrink; tracuu -d z.idx --format paths phượng
  [1]

Changes leave free parts in the files of an index; when these are half of it, a run copies it, and the next leaves it alone:

  $ mkdir grow && awk 'BEGIN { srand(1); for (i = 0; i < 500; i++) { f = "grow/" i ".txt"; print "hoa gạo" > f; for (k = 0; k < 400; k++) printf "%d ", rand() * 20000 > f; close(f) } }' && tracuu-index -d g.idx grow && ls g.idx | grep generation
  tracuu-generation-1
  $ for i in grow/*[37].txt; do echo 'hoa muống' >>$i; done; tracuu-index -v -d g.idx 2>&1 | grep -o 'had grown.*:' | sed 's/[0-9.]* MB/N MB/'; ls g.idx | grep generation
  had grown to N MB by its changes and was written anew:
  tracuu-generation-2
  $ tracuu-index --check -d g.idx; tracuu -d g.idx --count gạo; tracuu -d g.idx --count muống; tracuu-index -d g.idx --json 2>/dev/null | grep -o '"freed_bytes":.*,"f'; ls g.idx | grep generation
  500
  100
  "freed_bytes":0,"f
  tracuu-generation-2

A disk without the room for that is told, and the index is as well as before:
Needs: unshare -rm mount -t tmpfs none /mnt

  $ mkdir small && unshare -rm sh -c 'mount -t tmpfs -o size=9m none small && tracuu-index -d small/idx grow && for i in grow/*[28].txt; do echo "hoa sữa" >>$i; done; tracuu-index -d small/idx 2>&1 | sed "s/[0-9.]* MB/N MB/g"; tracuu -d small/idx --count sữa; tracuu-index --check -d small/idx; ls small/idx | grep generation'
  tracuu-index: The index has grown to N MB by its changes and could be made smaller, but only N MB are free on its disk.
  100
  tracuu-generation-1
