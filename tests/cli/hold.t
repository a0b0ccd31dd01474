A rebuild is compared with the old index: a share that is not mounted below the folder loses nothing:

  $ mkdir -p w/share/in && for i in $(seq 60); do echo "hoa sen $i" >w/$i.txt; echo "hoa mai $i" >w/share/$i.txt; echo "hoa mai trong $i" >w/share/in/$i.txt; done && touch -d 2020-01-01 w/* w/share/* w/share/in/* && tracuu-index -d w.idx w && mv w/share away && mkdir w/share
  $ tracuu-index --rebuild -d w.idx
  ! tracuu-index: 120 of the 180 documents of $HOME/w are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/w.
  [4]
  $ tracuu-index --list -d w.idx | wc -l && tracuu -d w.idx --format paths -n 200 mai | wc -l && tracuu-index --check -d w.idx
  180
  120

A folder inside that is empty loses nothing either, however few of all documents it had; who deletes it means it:

  $ mkdir -p e/share/in e/few && for i in $(seq 216); do echo "hoa sen $i" >e/$i.txt; done && for i in $(seq 12); do echo "hoa mai $i" >e/share/$i.txt; echo "hoa mai trong $i" >e/share/in/$i.txt; done && for i in 1 2 3; do echo "hoa ban $i" >e/few/$i.txt; done && touch -d 2020-01-01 e/* e/*/* e/*/in/* && tracuu-index -d e.idx e
  $ mv e/share e-away && mkdir e/share && tracuu-index -d e.idx; tracuu-index --rebuild -d e.idx; tracuu -d e.idx --format paths -n 100 mai | wc -l
  24
  ! tracuu-index: $HOME/e/share is empty, but 24 of its documents are in the index: they are kept. Is the share mounted? If this is meant, remove that folder or run tracuu-index again with --allow-shrink.
  ! tracuu-index: $HOME/e/share is empty, but 24 of its documents are in the index: they are kept. Is the share mounted? If this is meant, remove that folder or run tracuu-index again with --allow-shrink.
  $ rmdir e/share && mv e-away e/share && tracuu-index -d e.idx && mv e/share/in e-in && mkdir e/share/in && tracuu-index -d e.idx; tracuu -d e.idx --format paths -n 100 mai | wc -l
  24
  ! tracuu-index: $HOME/e/share/in is empty, but 12 of its documents are in the index: they are kept. Is the share mounted? If this is meant, remove that folder or run tracuu-index again with --allow-shrink.
  $ mv e/share/in/* e/share 2>/dev/null; rmdir e/share/in && for i in $(seq 12); do mv e-in/$i.txt e/share/in-$i.txt; done && tracuu-index -v -d e.idx 2>&1 | grep -o '[0-9]* moved'
  12 moved
  $ rm e/few/* && tracuu-index -d e.idx && rm -r e/share && tracuu-index -d e.idx && tracuu -d e.idx --format paths -n 100 mai
  [1]

Nearly all of a folder, too: 186 of 240 on a share inside of it that is not mounted:

  $ mkdir -p f/share && for i in $(seq 54); do echo "hoa sen $i" >f/$i.txt; done && for i in $(seq 186); do echo "hoa mai $i" >f/share/$i.txt; done && touch -d 2020-01-01 f/* f/*/* && tracuu-index -d f.idx f
  $ mv f/share f-away && mkdir f/share && tracuu-index -d f.idx; tracuu-index --rebuild -d f.idx; tracuu -d f.idx --format paths -n 300 hoa | wc -l
  240
  ! tracuu-index: 186 of the 240 documents of $HOME/f are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/f.
  ! tracuu-index: 186 of the 240 documents of $HOME/f are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/f.
  $ tracuu-index --max-delete 100 -d f.idx; tracuu -d f.idx --format paths -n 300 hoa | wc -l
  54

What was taken over is read again when it is there again:

  $ rmdir w/share && mv away w/share && tracuu-index --dry-run -d w.idx | cut -f 1 | sort | uniq -c
      120 try again
  $ tracuu-index -d w.idx && tracuu-index --dry-run -d w.idx && rm -r w/share && tracuu-index --rebuild -d w.idx --allow-shrink && tracuu-index --list -d w.idx | wc -l
  60

One folder of several that is missing does not keep the others from being built anew:

  $ mkdir one two && echo 'hoa sen' >one/1.txt && echo 'hoa sen' >two/2.txt && python3 -c "import zipfile; zipfile.ZipFile('two/3.zip', 'w').writestr('4.txt', 'hoa sen')" && tracuu-index -d t.idx one two && mv two gone && echo 'hoa sen' >one/5.txt
  $ tracuu-index --rebuild -d t.idx
  ! tracuu-index: The folder $HOME/two does not exist; what is indexed of it is kept.
  [4]
  $ tracuu -d t.idx --format paths sen | sort
  $HOME/one/1.txt
  $HOME/one/5.txt
  $HOME/two/2.txt
  $HOME/two/3.zip!/4.txt
  $ mv gone two && tracuu-index -d t.idx && tracuu-index --list -d t.idx | wc -l && tracuu-index --check -d t.idx
  5

A folder and a file that cannot be opened are taken over, too:
Needs: test "$(id -u)" != 0 || setpriv --bounding-set=-all true

  $ cat >unprivileged <<'END'
  > test "$(id -u)" != 0 && exec "$@"
  > exec setpriv --bounding-set=-all "$@"
  > END
  $ mkdir -p p/in && for i in $(seq 20); do echo "hoa cúc $i" >p/$i.txt; done && echo 'hoa cúc' >p/in/21.txt && cp two/3.zip p/ && touch -d 2020-01-01 p/* p/in/* && sh unprivileged tracuu-index -d p.idx p && chmod 0 p/in p/1.txt p/3.zip
  $ sh unprivileged tracuu-index --rebuild -d p.idx
  ! tracuu-index: $HOME/p/in cannot be looked at (Permission denied); what is indexed of it is kept.
  ! tracuu-index: $HOME/p/1.txt: The file could not be opened or read; check its permissions.
  ! tracuu-index: $HOME/p/3.zip: The file could not be opened or read; check its permissions.
  [1]
  $ tracuu -d p.idx --format paths -n 100 cúc | wc -l && tracuu -d p.idx --format paths sen && tracuu-index --check -d p.idx
  21
  $HOME/p/3.zip!/4.txt
  $ chmod 755 p/in p/1.txt p/3.zip && sh unprivileged tracuu-index -d p.idx && tracuu-index --list -d p.idx | wc -l && tracuu-index --dry-run -d p.idx
  23

What is named like an archive is none: folders with "!" behind their names are held as others are:

  $ mkdir -p 'n/Quan trọng!' 'n/a.zip!' && for i in $(seq 9); do echo "hoa lan $i" >"n/Quan trọng!/$i.txt"; done && echo 'hoa huệ' >'n/a.zip!/1.txt' && python3 -c "import zipfile; zipfile.ZipFile('n/a.zip', 'w').writestr('1.txt', 'hoa đào trong')" && touch -d 2020-01-01 n/* n/*/* && tracuu-index -d n.idx n && tracuu-index --dry-run -d n.idx && rm n/Quan*/*
  $ tracuu-index -d n.idx
  ! tracuu-index: 9 of the 11 documents of $HOME/n are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/n.
  [4]
  $ tracuu-index -d n.idx --allow-shrink && tracuu-index --list -d n.idx | cut -f 1 | sort
  $HOME/n/a.zip
  $HOME/n/a.zip!/1.txt
  $HOME/n/a.zip!/1.txt
  $ rm n/a.zip && tracuu-index -d n.idx --allow-shrink && tracuu-index --list -d n.idx | cut -f 1 && tracuu -d n.idx --format paths huệ
  $HOME/n/a.zip!/1.txt
  $HOME/n/a.zip!/1.txt

Documents of one name in one archive have paths of their own, the same whenever it is read:

  $ mkdir s && python3 -W ignore -c "import zipfile; z = zipfile.ZipFile('s/a.zip', 'w'); [z.writestr(n, 'hoa súng %d' % i) for i, n in enumerate(('1.txt', '1.txt', '1 (2).txt', '1.txt', 'b/.x', 'b/.x'))]" && tracuu-index -d s.idx s && tracuu-index --list -d s.idx | cut -f 1 | sort
  $HOME/s/a.zip
  $HOME/s/a.zip!/1 (2) (2).txt
  $HOME/s/a.zip!/1 (2).txt
  $HOME/s/a.zip!/1 (3).txt
  $HOME/s/a.zip!/1.txt
  $HOME/s/a.zip!/b/.x
  $HOME/s/a.zip!/b/.x (2)

What is held, what moved and many new files in one night go together:

  $ mkdir m && for i in $(seq 40); do echo "hoa hồng $i" >m/$i.txt; done && touch -d 2020-01-01 m/* && tracuu-index -d m.idx m && rm m/1*.txt && mv m/20.txt m/moved.txt && mkdir m/0 m/z && for i in $(seq 300); do echo "hoa bưởi $i" >m/0/$i.txt; echo "hoa bưởi $i" >m/z/$i.txt; done
  $ tracuu-index -d m.idx
  ! tracuu-index: 11 of the 40 documents of $HOME/m are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/m.
  [4]
  $ tracuu-index --list -d m.idx | wc -l && tracuu-index --check -d m.idx && tracuu-index -d m.idx --allow-shrink && tracuu-index --list -d m.idx | wc -l
  641
  629

A reader that is killed costs nothing, one that crashes twice costs its document only when it does so in two runs:
Needs: test -e "$(dirname "$(command -v tracuu-index)")/tests/crash/fault.so"

  $ cat >fault <<'END'
  > LD_PRELOAD=$(dirname "$(command -v tracuu-index)")/tests/crash/fault.so exec env "$@"
  > END
  $ mkdir k && for i in $(seq 30); do echo "hoa cải $i" >k/$i.txt; done && touch -d 2020-01-01 k/* && sh fault FAULT_READER=5 tracuu-index -j 1 -d k.idx k && tracuu -d k.idx --format paths -n 50 cải | wc -l
  30
  $ echo 'hoa dại' >k/1.txt && touch -d 2020-01-02 k/1.txt && echo 'hoa dại' >k/31.txt && touch -d 2020-01-02 k/31.txt && sh fault FAULT_READER=0 FAULT_READERS=999 tracuu-index -j 1 -d k.idx
  ! tracuu-index: $HOME/k/1.txt: The reader crashed on this document; the others are not affected.
  ! tracuu-index: $HOME/k/31.txt: The reader crashed on this document; the others are not affected.
  [1]
  $ tracuu -d k.idx --format paths -n 50 cải | wc -l && tracuu-index --list=failed -d k.idx | cut -f 1,2 && tracuu-index --dry-run -d k.idx
  30
  $HOME/k/31.txt	crashed
  try again	$HOME/k/1.txt
  try again	$HOME/k/31.txt
  $ sh fault FAULT_READER=0 FAULT_READERS=999 tracuu-index -q -j 1 -d k.idx; tracuu-index --list=failed -d k.idx | cut -f 1,2 && tracuu-index --dry-run -d k.idx
  $HOME/k/1.txt	crashed
  $HOME/k/31.txt	crashed
  $ echo 'hoa cải' >k/1.txt && touch -d 2020-01-03 k/1.txt && tracuu-index -d k.idx && tracuu -d k.idx --format paths -n 50 cải | wc -l
  30

When many readers crash, nothing that was read before is lost, however often, and a rebuild is not published:
Needs: test -e "$(dirname "$(command -v tracuu-index)")/tests/crash/fault.so"

  $ for i in $(seq 20); do echo "hoa dại $i" >k/$i.txt; done && touch -d 2020-01-04 k/* && for run in 1 2 3; do sh fault FAULT_READER=0 FAULT_READERS=999 tracuu-index -q -j 1 -d k.idx 2>&1 | tail -n 1; done
  tracuu-index: The readers of 20 of 31 files crashed, more than 20 %: what was read of them before is kept, and the next run tries them again. Is there enough memory? If this is meant, run tracuu-index again with --allow-shrink.
  tracuu-index: The readers of 20 of 31 files crashed, more than 20 %: what was read of them before is kept, and the next run tries them again. Is there enough memory? If this is meant, run tracuu-index again with --allow-shrink.
  tracuu-index: The readers of 20 of 31 files crashed, more than 20 %: what was read of them before is kept, and the next run tries them again. Is there enough memory? If this is meant, run tracuu-index again with --allow-shrink.
  $ tracuu -d k.idx --format paths -n 50 cải | wc -l && ls k.idx | grep generation && sh fault FAULT_READER=0 FAULT_READERS=999 tracuu-index -q -j 1 -d k.idx --rebuild 2>&1 | tail -n 1 && ls k.idx | grep generation
  30
  tracuu-generation-1
  tracuu-index: The readers of 30 of 31 files crashed, more than 20 %: what was read of them before is kept, and the next run tries them again. Is there enough memory? If this is meant, run tracuu-index again with --allow-shrink.
  tracuu-generation-1
  $ sh fault FAULT_READER=30 FAULT_READERS=12 tracuu-index -q -j 1 -d k.idx --rebuild; tracuu-index --list -d k.idx | wc -l && tracuu-index -d k.idx && tracuu -d k.idx --format paths -n 50 dại | wc -l
  31
  21

A reader that does not start is a failure of the system, not of documents, and one that starts at last is none:
Needs: test -e "$(dirname "$(command -v tracuu-index)")/tests/crash/fault.so"

  $ echo 'hoa cải' >k/40.txt && sh fault FAULT_SPAWN=0 FAULT_SPAWNS=999 tracuu-index -j 1 -d k.idx --rebuild
  ! tracuu-index: A process for reading documents does not start: it ends at once. What was indexed is kept. Is there enough memory, and is the program whole?
  [5]
  $ tracuu-index --list -d k.idx | wc -l && sh fault FAULT_SPAWN=0 tracuu-index -q -j 1 -d k.idx && tracuu-index --list -d k.idx | wc -l
  31
  32

What is left out at a limit is told:

  $ mkdir l && python3 -c "
  > import zipfile
  > z = zipfile.ZipFile('l/many.zip', 'w')
  > for i in range(20001): z.writestr(str(i) + '.x', b'\0\1')
  > z = zipfile.ZipFile('l/all.zip', 'w')
  > for i in range(3): z.writestr(str(i) + '.txt', 'hoa nhài')
  > out, at = bytearray(b'%PDF-1.4\n'), []
  > def add(body):
  >     at.append(len(out)); out.extend(b'%d 0 obj\n%s\nendobj\n' % (len(at), body))
  > n, text = 20001, b'BT /F 12 Tf 72 700 Td (hoa nhai) Tj ET'
  > add(b'<</Type/Catalog/Pages 2 0 R>>')
  > add(b'<</Type/Pages/Count %d/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Kids[%s]>>' % (n, b' '.join(b'%d 0 R' % (i + 5) for i in range(n))))
  > add(b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>')
  > add(b'<</Length %d>>stream\n%s\nendstream' % (len(text), text))
  > for i in range(n): add(b'<</Type/Page/Parent 2 0 R%s>>' % (b'/Contents 4 0 R' if i < 9 else b''))
  > xref = len(out)
  > out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(at) + 1) + b''.join(b'%010d 00000 n \n' % a for a in at) + b'trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n' % (len(at) + 1, xref)
  > open('l/pages.pdf', 'wb').write(out)
  > parts = b''.join(b'--x\nContent-Type: application/pdf; name=%d.pdf\nContent-Disposition: attachment; filename=%d.pdf\n\nx\n' % (i, i) for i in range(2500))
  > open('l/letter.eml', 'wb').write(b'MIME-Version: 1.0\nSubject: hoa\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nhoa nhai\n' + parts + b'--x--\n')
  > " && tracuu-index -q -d l.idx l
  [1]
  $ tracuu-index --list=failed -d l.idx | grep -v '!/' | cut -f 1,2 | sort
  $HOME/l/letter.eml	truncated
  $HOME/l/many.zip	too-large
  $HOME/l/pages.pdf	truncated
