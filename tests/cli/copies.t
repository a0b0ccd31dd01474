The same document in several formats is one result that names its files; the one read best stands for them, its place is
that of the first:

  $ mkdir d && cp $SAMPLES/nghi-dinh-38-2022-nd-cp.txt d/38.txt && touch -d '1 day ago' d/38.txt
  $ { printf '<html><body>'; sed 's/.*/<p>&<\/p>/' d/38.txt; } >d/38-web.html && touch -d '2 days ago' d/38-web.html
  $ { printf '{\\rtf1\\ansi\n'; python3 -c "print(''.join(c if ord(c) < 128 else '\\\\u%d?' % ord(c) for c in open('d/38.txt').read()).replace('\n', '\\\\par\n'))"; echo '}'; } >d/copy.rtf
  $ cp $SAMPLES/nghi-quyet-78-2025-ubtvqh15.txt d/78.txt
  $ tracuu-index -d c.idx d && tracuu -d c.idx -n 1 lương tối thiểu vùng
  3 documents match, 2 of them as copies of others; shown is 1; index of today.

   1. Quy định mức lương tối thiểu đối với người lao động làm việc theo   in force
      hợp đồng lao động
      38/2022/NĐ-CP · Chính phủ · 12/6/2022 · Phạm Bình Minh
      Điều 3. Mức lương tối thiểu
      …thiểu tháng và mức lương tối thiểu giờ đối với người lao động làm việc cho…
      $HOME/d/copy.rtf
      also as: $HOME/d/38.txt
      also as: $HOME/d/38-web.html
  $ tracuu -d c.idx --json lương tối thiểu vùng | grep -o '"path":[^,]*\|"duplicates":.*]}\?\|"total":[0-9]*\|"copies":[0-9]*' | sed 's/,"passages.*//'
  "path":"$HOME/d/copy.rtf"
  "duplicates":[{"path":"$HOME/d/38.txt","format":"text"},{"path":"$HOME/d/38-web.html","format":"html"}]
  "total":3
  "copies":2
  $ for o in '-n 0' '-n 1' '-n 9 --sort=newest' '-n 1 --sort=newest' '--offset 1'; do tracuu -d c.idx --json $o lương tối thiểu vùng | grep -o '"total":[0-9]*\|"copies":[0-9]*' | tr '\n' ' '; done; echo
  "total":3 "copies":2 "total":3 "copies":2 "total":3 "copies":2 "total":3 "copies":2 "total":3 "copies":2 
  $ tracuu -d c.idx --format paths lương tối thiểu vùng
  $HOME/d/copy.rtf
  $ tracuu -d c.idx --format paths --all-copies lương tối thiểu vùng | sort
  $HOME/d/38-web.html
  $HOME/d/38.txt
  $HOME/d/copy.rtf
  $ tracuu -d c.idx --format paths --sort newest --from 2022 --to 2022
  $HOME/d/copy.rtf

A number names one document then, and a path the file:

  $ tracuu -d c.idx --related 38/2022/NĐ-CP | head -n 5
  38/2022/NĐ-CP · Chính phủ · 12/6/2022 · in force
  Quy định mức lương tối thiểu đối với người lao động làm việc theo hợp đồng lao
  động
  also as: $HOME/d/38-web.html
  also as: $HOME/d/38.txt
  $ tracuu -d c.idx --diff d/38.txt d/38-web.html | head -n 3
  5 articles unchanged
  $ tracuu -d c.idx --show 38/2022/NĐ-CP --facts | grep -E '^(number|path|also)'
  number:      38/2022/NĐ-CP
  path:        $HOME/d/copy.rtf
  also as:     $HOME/d/38-web.html
  also as:     $HOME/d/38.txt
  $ tracuu -d c.idx --show 38-web.html --facts | grep -E '^(number|path|also)'
  number:      38/2022/NĐ-CP
  path:        $HOME/d/38-web.html
  $ tracuu -d c.idx --show 38/2022/NĐ-CP --all-copies
  38/2022/NĐ-CP · Chính phủ · 12/6/2022 · in force
      $HOME/d/38-web.html
  38/2022/NĐ-CP · Chính phủ · 12/6/2022 · in force
      $HOME/d/38.txt
  38/2022/NĐ-CP · Chính phủ · 12/6/2022 · in force
      $HOME/d/copy.rtf
  ! tracuu: 3 documents have this name. Choose one by its path.
  [2]

Only files that pass the filters are copies:

  $ tracuu -d c.idx --format paths lương tối thiểu vùng path:web
  $HOME/d/38-web.html

A draft, an annex and another year's document stay apart from the document that they resemble:

  $ mkdir e && sed 's/^Số.*38\/2022\/NĐ-CP.*/Số:      \/2022\/NĐ-CP/; s/ngày 12 tháng 6 năm 2022/ngày    tháng 6 năm 2022/' d/38.txt >e/draft.txt && sed 's/2022/2023/g' d/38.txt >e/year.txt && cp d/38.txt e/
  $ { sed -n 1,12p d/38.txt; echo; for i in 1 2 3 4 5 6 7 8 9; do echo "Mẫu số $i. Tờ khai về việc làm, tên người khai $i, địa chỉ thường trú, lương tối thiểu vùng $i"; done; } >e/annex.txt
  $ tracuu-index -d e.idx e && tracuu -d e.idx --format paths lương tối thiểu vùng | sort
  $HOME/e/38.txt
  $HOME/e/annex.txt
  $HOME/e/draft.txt
  $HOME/e/year.txt

Those that go under the document's number are named with it, and the document with them; the draft of another is not:

  $ mkdir n && cp d/38.txt n/ && { echo 'DỰ THẢO'; cat d/38.txt; } >n/du-thao.txt && { echo 'DỰ THẢO'; cat $SAMPLES/nghi-quyet-78-2025-ubtvqh15.txt; } >n/khac.txt && tracuu-index -q -d n.idx n
  $ tracuu -d n.idx --related 38/2022/NĐ-CP | tail -n 3; tracuu -d n.idx --lang=vi --related n/du-thao.txt | tail -n 3; tracuu -d n.idx --related n/khac.txt | grep -i draft
  └── Drafts
      └── 38/2022/NĐ-CP · Nghị định · 12/6/2022 · draft
          $HOME/n/du-thao.txt
  └── Là dự thảo của
      └── 38/2022/NĐ-CP · Nghị định · 12/6/2022 · còn hiệu lực
          $HOME/n/38.txt
  78/2025/UBTVQH15 · Ủy ban Thường vụ Quốc hội · 17/5/2025 · draft
  $ tracuu -d n.idx --json --related 38/2022/NĐ-CP | grep -o '"relation":"drafts".*"number":"[^"]*"\|"status":"draft"'
  "relation":"drafts","direction":"to","total":1,"exact":true,"documents":[{"in_index":true,"number":"38/2022/NĐ-CP"
  "status":"draft"

A text that is too short to tell, such as the mark of a scanning program, makes no copies:

  $ mkdir f && echo 'Scanned by CamScanner' | tee f/1.txt >f/2.txt && tracuu-index -d f.idx f && tracuu -d f.idx --format paths camscanner
  $HOME/f/1.txt
  $HOME/f/2.txt

Corrections make a scan that cannot be read a copy of what it shows:

  $ printf 'P4 8 8 \0\0\0\0\0\0\0\0' >d/scan.pbm && printf 'path,number,issuer,issued\nscan.pbm,38/2022/NĐ-CP,Chính phủ,12/6/2022\n' >d/tracuu.csv
  $ tracuu-index -q -d c.idx; tracuu -d c.idx --json 38/2022/NĐ-CP | grep -o 'scan.pbm'
  scan.pbm

A file of its own stands for its copy in an archive, though that may be newer:

  $ mkdir g && cp d/38.txt g/38.txt && touch -d 2020-01-01 g/38.txt && cd g && python3 -c "import zipfile; zipfile.ZipFile('a.zip', 'w').write('38.txt', 'in/38.txt')" && cd .. && tracuu-index -q -d g.idx g && tracuu -d g.idx --format paths lương tối thiểu vùng
  $HOME/g/38.txt
  $ tracuu -d g.idx --json lương tối thiểu vùng | grep -o '"duplicates":.*]' | sed 's/,"passages.*//'
  "duplicates":[{"path":"$HOME/g/a.zip!/in/38.txt","format":"text"}]

Drafts of any day are its drafts, however many, and the number means what was issued of it:

  $ mkdir v && cp d/38.txt v/ban-hanh.txt && sed '1i DỰ THẢO' d/38.txt >v/a.txt && sed '1i DỰ THẢO 2' d/38.txt | sed 's/ngày 12 tháng 6 năm 2022/ngày    tháng 7 năm 2022/' >v/b.txt && tracuu-index -q -d v.idx v
  $ tracuu -d v.idx --related 38/2022/NĐ-CP | sed -n '1p;/Drafts/,$p'; tracuu -d v.idx --show 38/2022/NĐ-CP --facts | grep '^path:'; tracuu -d v.idx --related v/b.txt | tail -n 2
  38/2022/NĐ-CP · Chính phủ · 12/6/2022 · in force
  └── Drafts
      ├── 38/2022/NĐ-CP · Nghị định · 12/6/2022 · draft
      │   $HOME/v/a.txt
      └── 38/2022/NĐ-CP · Nghị định · 7/2022 · draft
          $HOME/v/b.txt
  path:        $HOME/v/ban-hanh.txt
      └── 38/2022/NĐ-CP · Nghị định · 12/6/2022 · in force
          $HOME/v/ban-hanh.txt
