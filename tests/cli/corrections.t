What people say of a document in a file beside it overrules what its text says, also of dates reckoned from it:

  $ mkdir d && cat >d/a.txt <<'END'
  > ỦY BAN NHÂN DÂN
  > TỈNH CÀ MAU
  > Số: 12/QĐ-UBND
  > Cà Mau, ngày 5 tháng 3 năm 2020
  > QUYẾT ĐỊNH
  > Về việc phê duyệt kế hoạch luân chuyển cán bộ
  > Điều 1. Quyết định này có hiệu lực kể từ ngày ký.
  > CHỦ TỊCH
  > Nguyễn Văn A
  > END
  $ mkdir d/sub && cp d/a.txt d/sub/b.txt && touch -d '1 hour ago' d/a.txt d/sub/b.txt && tracuu-index -d c.idx d
  $ printf '[document]\nnumber = 13/QĐ-UBND\nNgày ban hành = 6/3/2020\nsigner=\n' >d/a.txt.tracuu.ini
  $ tracuu-index -d c.idx --dry-run; tracuu-index -d c.idx; tracuu -d c.idx --show a.txt --facts
  corrected	$HOME/d/a.txt
  title:       Về việc phê duyệt kế hoạch luân chuyển cán bộ
               105-167
  number:      13/QĐ-UBND
               corrected by $HOME/d/a.txt.tracuu.ini
  type:        Quyết định
               89-104: “QUYẾT ĐỊNH”
  issuer:      Ủy ban nhân dân tỉnh Cà Mau
               0-34: “ỦY BAN NHÂN DÂN TỈNH CÀ MAU”
  place:       Cà Mau
               53-60: “Cà Mau, ngày 5 tháng 3 năm 2020”
  issued:      6/3/2020
               corrected by $HOME/d/a.txt.tracuu.ini
  effective:   6/3/2020
               Điều 1, 227-236: “Điều 1. Quyết định này có hiệu lực kể từ ngày
               ký.”
  signer:      none
               taken away by $HOME/d/a.txt.tracuu.ini
  status:      in force
  kind:        document
  family:      state
  format:      text
  encoding:    UTF-8
  added:       29/11/2026
  path:        $HOME/d/a.txt
  $ tracuu -d c.idx --format paths number:13/QĐ-UBND
  $HOME/d/a.txt

Nothing is read again while the corrections stay as they are:

  $ touch d/a.txt.tracuu.ini && tracuu-index -d c.idx --dry-run

They are undone when the file goes:

  $ rm d/a.txt.tracuu.ini && tracuu-index -d c.idx && tracuu -d c.idx --show a.txt --facts | grep -E 'number|issued|signer:'
  number:      12/QĐ-UBND
  issued:      5/3/2020
  signer:      Nguyễn Văn A
  $ tracuu -d c.idx number:13/QĐ-UBND
  Nothing was found.
  [1]

A table of the folder serves for many documents, in the form that spreadsheets save; an empty cell says nothing, and a
dash takes a fact away:

  $ printf '\357\273\277đường dẫn;số;trích yếu;người ký\r\nsub/b.txt;14/QĐ-UBND;"Việc ""khác""; hai\r\nphần";-\r\n\r\na.txt;;Việc này;\r\n' >d/tracuu.csv
  $ tracuu-index -d c.idx --dry-run; tracuu-index -d c.idx && for f in a.txt b.txt; do tracuu -d c.idx --show $f --facts | grep -E 'title|number|signer:'; done
  corrected	$HOME/d/a.txt
  corrected	$HOME/d/sub/b.txt
  title:       Việc này
  number:      12/QĐ-UBND
  signer:      Nguyễn Văn A
  title:       Việc "khác"; hai phần
  number:      14/QĐ-UBND
  signer:      none

The nearer word counts: a file beside the document before the table of its folder, and that before the one above:

  $ printf 'path,number,title,place\nb.txt,15/QĐ-UBND,Trong thư mục,-\n' >d/sub/tracuu.csv && printf 'number=16/QĐ-UBND\n' >d/sub/b.txt.tracuu.ini
  $ tracuu-index -d c.idx && tracuu -d c.idx --show b.txt --facts | grep -E 'title|number|place|signer:'
  title:       Trong thư mục
  number:      16/QĐ-UBND
  place:       none
  signer:      none
  $ rm d/sub/tracuu.csv d/sub/b.txt.tracuu.ini

Neither file is a document:

  $ tracuu-index -d c.idx --list | cut -f 1
  $HOME/d/a.txt
  $HOME/d/sub/b.txt

Mistakes are told with file and line, and nearest names; the rest counts, and the exit status is 1:

  $ cat >d/a.txt.tracuu.ini <<'END'
  > [document]
  > nubmer=1/QĐ-UBND
  > issued=31/2/2020
  > effective=soon
  > type=Quyet dnh
  > number=somewhere
  > expires
  > replaces=1/2019/QĐ-UBND; none
  > signer=Trần Thị B
  > [other]
  > title=not read
  > END
  $ printf 'path,number,colour\n../x,1/QĐ-UBND\n,2/QĐ-UBND\n/x,3/QĐ-UBND\nnone.txt,4/QĐ-UBND\na.txt,5/QĐ-UBND,red,too many\n' >d/tracuu.csv
  $ printf 'number,title\n1/QĐ-UBND,Việc gì\n' >d/sub/tracuu.csv
  $ printf 'signer=\377\n' >d/sub/b.txt.tracuu.ini; printf 'signer=C\n' >d/c.txt.tracuu.ini
  $ tracuu-index -d c.idx
  ! tracuu-index: $HOME/d/tracuu.csv, line 1: there is no field "colour".
  ! tracuu-index: $HOME/d/tracuu.csv, line 2: a path holds no "..".
  ! tracuu-index: $HOME/d/tracuu.csv, line 3: the row names no document.
  ! tracuu-index: $HOME/d/tracuu.csv, line 4: a path begins below the table's folder.
  ! tracuu-index: $HOME/d/tracuu.csv, line 6: the row has more cells than the first one; put text with separators in quotes.
  ! tracuu-index: $HOME/d/sub/tracuu.csv, line 1: the first column holds the paths of the documents; the table was left out.
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 2: there is no field "nubmer"; did you mean "number"?
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 3: issued: There is no such day as "31/2/2020".
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 4: effective: "soon" is no date. Write a year (2012), a month (6/2012 or 2012-06) or a day (29/6/2012 or 2012-06-29).
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 5: type: "Quyet dnh" is no type of document; did you mean "Quyết định"?
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 6: number: "somewhere" is no document number; write it as it is printed, such as 30/2020/NĐ-CP.
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 7: a line has the form field=value.
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 8: replaces: "none" is no document number; write it as it is printed, such as 30/2020/NĐ-CP.
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini, line 10: the only group is [document].
  ! tracuu-index: $HOME/d/sub/b.txt.tracuu.ini: the file is not UTF-8 text; save it as UTF-8.
  ! tracuu-index: $HOME/d/tracuu.csv, line 5: there is no document $HOME/d/none.txt.
  ! tracuu-index: $HOME/d/c.txt.tracuu.ini: there is no document $HOME/d/c.txt.
  [1]
  $ tracuu -d c.idx --show a.txt --facts | grep -E 'number|signer:|issued'
  number:      5/QĐ-UBND
  issued:      5/3/2020
  signer:      Trần Thị B
  $ tracuu-index -d c.idx --json 2>/dev/null | grep -o '"mistakes":[0-9]*'
  "mistakes":17
  $ rm d/tracuu.csv d/*.ini d/sub/tracuu.csv d/sub/*.ini

A document keeps its corrections while their file cannot be read:

  $ printf 'number=17/QĐ-UBND\n' >d/a.txt.tracuu.ini && tracuu-index -d c.idx && rm d/a.txt.tracuu.ini && mkfifo d/a.txt.tracuu.ini
  $ tracuu-index -d c.idx; tracuu -d c.idx --show a.txt --facts | grep number
  number:      17/QĐ-UBND
  ! tracuu-index: $HOME/d/a.txt.tracuu.ini: the file cannot be read.

A document takes the corrections of its new place when it moves:

  $ rm d/a.txt.tracuu.ini && printf 'number=18/QĐ-UBND\n' >d/c.txt.tracuu.ini && mv d/a.txt d/c.txt && tracuu-index -d c.idx --allow-shrink && tracuu -d c.idx --show c.txt --facts | grep number
  number:      18/QĐ-UBND

A scan that cannot be read is found by what people say of it:

  $ printf 'P4 8 8 \0\0\0\0\0\0\0\0' >d/scan.pbm && printf 'path,number,issuer,issued,title\nscan.pbm,99/QĐ-UBND,BTCTW,6/2012,Về việc quét\n' >d/tracuu.csv
  $ tracuu-index -q -d c.idx; tracuu -d c.idx quét
  1 document matches; index of today.

   1. Về việc quét
      99/QĐ-UBND · Ban Tổ chức Trung ương · 6/2012 · not read in full
      $HOME/d/scan.pbm

Documents in archives are corrected by the table of the archive's folder:

  $ python3 -c "import zipfile; zipfile.ZipFile('d/letters.zip', 'w').writestr('in/one.txt', open('d/c.txt').read())"
  $ tracuu-index -q -d c.idx; printf 'path,number\nletters.zip!/in\\one.txt,20/QĐ-UBND\nletters.zip!/in/two.txt,21/QĐ-UBND\n' >d/tracuu.csv
  $ touch -d '1 hour ago' d/letters.zip d/*.txt d/scan.pbm && tracuu-index -q -d c.idx; tracuu-index -d c.idx; tracuu -d c.idx --format paths number:20/QĐ-UBND
  $HOME/d/letters.zip!/in/one.txt
  ! tracuu-index: $HOME/d/tracuu.csv, line 3: there is no document $HOME/d/letters.zip!/in/two.txt.
  $ rm d/tracuu.csv && tracuu-index -d c.idx; tracuu -d c.idx --format paths number:20/QĐ-UBND
  [1]

A mistake as long as a file is told in a short sentence, and a million mistakes are not explained one by one:

  $ mkdir m && echo 'hoa sen' >m/a.txt && { printf '[document]\nissued=5/3/2020\n'; head -c 100000 /dev/zero | tr '\0' x; printf '=1\nnumber='; head -c 100000 /dev/zero | tr '\0' x; printf '\n[%s]\n[document]\n' "$(head -c 100000 /dev/zero | tr '\0' x)"; yes | head -n 1000000; echo signer=Trần Thị B; } >m/a.txt.tracuu.ini && tracuu-index -d m.idx m 2>&1 | cut -c 1-200 | sort | uniq -c | sed 's/, line [0-9]*/, line N/' | sort -u -k 2; tracuu -d m.idx --show a.txt --facts | grep 'issued\|signer'
        1 tracuu-index: $HOME/m/a.txt.tracuu.ini, line N: a line has the form field=value.
        1 tracuu-index: $HOME/m/a.txt.tracuu.ini, line N: number: it is longer than 2000 bytes.
        1 tracuu-index: $HOME/m/a.txt.tracuu.ini, line N: the only group is [document].
        1 tracuu-index: $HOME/m/a.txt.tracuu.ini, line N: there is no field of so long a name.
        1 tracuu-index: $HOME/m/a.txt.tracuu.ini: there are more mistakes.
  issued:      5/3/2020
  signer:      Trần Thị B

Corrections of more documents than are read together are left out, and what was known of those documents before stays:

  $ mkdir n && echo 'hoa sen' >n/z.txt && printf 'path,number\nz.txt,7/QĐ-UBND\n' >n/tracuu.csv && touch -d '1 hour ago' n/z.txt && tracuu-index -d n.idx n && { echo path,number; seq 200000; echo z.txt,8/QĐ-UBND; } >n/tracuu.csv && tracuu-index -d n.idx 2>n.log; head -n 1 n.log; tracuu -d n.idx --show z.txt --facts | grep number
  tracuu-index: $HOME/n/tracuu.csv: there are corrections of more documents than are read; the rest was left out.
  number:      7/QĐ-UBND
