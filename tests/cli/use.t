What people do with a result.

A document is cited as a letter cites it, and an article of it:

  $ tracuu --cite 30/2020/nd-cp
  Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  $ tracuu --cite "điều 5 nghị định 30/2020"
  Điều 5 Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  $ tracuu --cite 30/2020/NĐ-CP --passage=12
  Điều 12 Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  $ tracuu --cite 132/2025/QH15
  Luật Sửa đổi, bổ sung một số điều của Luật Phòng, chống tham nhũng số 132/2025/QH15 ngày 10/12/2025 của Quốc hội
  $ tracuu --cite 2499/TC-TCDN
  Công văn số 2499/TC-TCDN ngày 4/3/2005 của Bộ Tài chính về việc thực hiện Thông tư số 126/2004/TT-BTC
  $ tracuu --cite 99/1901/QĐ-X
  ! tracuu: No document of the index has the path or the number 99/1901/QĐ-X, and none names it.
  [1]

The clipboard is that of a terminal:

  $ tracuu --cite 132/2025/QH15 --copy </dev/null
  Luật Sửa đổi, bổ sung một số điều của Luật Phòng, chống tham nhũng số 132/2025/QH15 ngày 10/12/2025 của Quốc hội
  ! tracuu: There is no terminal whose clipboard could take the citation.
  [3]
  $ tracuu --copy đất
  ! tracuu: --copy goes with --cite.
  ! Try 'tracuu --help'.
  [2]

On a terminal the last results answer to their ranks, whatever else was done in between:
Needs: script -qec true /dev/null >/dev/null </dev/null

  $ cat >day.sh <<'END'
  > tracuu --no-pager -n 3 --format=paths lệ phí
  > tracuu --json 30/2020/nd-cp -n 1 | cut -c 1-9
  > tracuu --cite 1
  > tracuu --cite 1 --passage
  > tracuu --show 1 --facts | head -n 2
  > tracuu --cite 7
  > tracuu --format=paths lệ phí
  > TRACUU_OPENER=./opener tracuu --open 1
  > END
  $ printf '#!/bin/sh\nbasename "$1" >opened\n' >opener; chmod +x opener
  $ script -qec 'sh day.sh' /dev/null </dev/null | tr -d '\r'
  $SAMPLES/nghi-dinh-362-2025-nd-cp.md
  $SAMPLES/thong-tu-28-2026-tt-btc.txt
  $SAMPLES/thong-tu-11-2026-tt-btc.txt
  {"v":1,"r
  {"v":1,"s
  Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  title:       Về công tác văn thư
               172-197
  tracuu: No result 7 was shown on this terminal, and no document has this number.
          Search first.
  $SAMPLES/nghi-dinh-362-2025-nd-cp.md
  $SAMPLES/thong-tu-28-2026-tt-btc.txt
  $SAMPLES/thong-tu-11-2026-tt-btc.txt
  $SAMPLES/nghi-dinh-51-2025-nd-cp.txt
  $SAMPLES/nghi-dinh-29-1998-nd-cp.txt
  $SAMPLES/nghi-quyet-607-nq-hdnd-son-la.txt
  $SAMPLES/thong-tu-116-2002-tt-btc.txt
  $SAMPLES/nghi-dinh-182-2026-nd-cp.txt
  $SAMPLES/nghi-quyet-64-2025-nq-hdnd-tphcm.md
  $SAMPLES/nghi-dinh-30-2020-nd-cp.html
  $ sleep 1; cat opened
  nghi-dinh-362-2025-nd-cp.md
  $ find .local/state/tracuu -type f -perm 600 | wc -l
  1

Without a terminal nothing is remembered, and a state folder that cannot be written is no trouble:
Needs: script -qec true /dev/null >/dev/null </dev/null

  $ rm -rf .local; tracuu -n 1 --format=paths lệ phí >/dev/null; ls .local 2>&1 | grep -c state
  0
  [1]
  $ tracuu --cite 1
  ! tracuu: No result 1 was shown on this terminal, and no document has this number. Search first.
  [1]
  $ touch blocked; XDG_STATE_HOME=$PWD/blocked script -qec 'tracuu -n 1 --format=paths lệ phí' /dev/null </dev/null | tr -d '\r'
  $SAMPLES/nghi-dinh-362-2025-nd-cp.md
  $ script -qec 'env -u HOME LANG=C tracuu -n 1 --format=paths lệ phí' /dev/null </dev/null | tr -d '\r'
  $SAMPLES/nghi-dinh-362-2025-nd-cp.md

What is inside an archive is taken out; what cannot be is opened with what holds it:

  $ mkdir box && cp $SAMPLES/luat-132-2025-qh15.txt box/a.txt && python3 -c 'import shutil; shutil.make_archive("b", "zip", "box")' && rm -r box
  $ mkdir in && mv b.zip in && tracuu-index -q -d ix in && TRACUU_OPENER=./opener tracuu -d ix --open 132/2025/QH15 2>&1 | sed "s,$PWD,HERE,"
  tracuu: The document is inside HERE/in/b.zip, which is opened instead.
  $ rm in/b.zip; tracuu -d ix --open 132/2025/QH15 2>&1 | sed "s,$PWD,HERE,"
  tracuu: HERE/in/b.zip!/a.txt is not there any more, or its share is not mounted.

A folder whose name ends with "!" is no archive:

  $ mkdir -p 'lạ!' && cp $SAMPLES/luat-132-2025-qh15.txt 'lạ!/a.txt' && tracuu-index -q -d lạ.idx 'lạ!' && TRACUU_OPENER=./opener tracuu -d lạ.idx --open 132/2025/QH15; sleep 1; cat opened
  a.txt
  $ tracuu -d lạ.idx --format=html 132/2025/QH15 | grep -o 'a.txt">'
  a.txt">

Tables for spreadsheets: a formula is none, and a byte order mark comes when it is asked for:

  $ printf 'QUYẾT ĐỊNH\nSố: 1/QĐ-UBND\n\n"Điều" 1. Ban, hành\n' >in/a.txt; printf '=1+1|cmd\n\nxăng' >'in/=b.txt'; tracuu-index -q -d ix --allow-shrink in; cd in && tracuu -d ../ix --format=csv "điều OR xăng" | cut -d, -f 1,2,3,4,5,6 | tr -d '\r'
  rank,number,type,issued,issuer,title
  1,,,,,
  2,1/QĐ-UBND,QĐ,,,
  $ tracuu --format=csv --bom -n 1 lệ phí | head -c 12 | od -An -c
   357 273 277   r   a   n   k   ,   n   u   m   b
  $ tracuu --format=tsv --header -n 1 lệ phí | cut -f 1,2,4
  rank	number	issued
  1	362/2025/NĐ-CP	2025-12-31
  $ tracuu --header xăng
  ! tracuu: --header goes with --format=tsv.
  ! Try 'tracuu --help'.
  [2]
  $ printf 'lệ phí\n\nđất\n' | tracuu --batch=- --format=csv -n 1 | cut -d, -f 1,2,3 | tr -d '\r'
  query,rank,number
  1,1,362/2025/NĐ-CP
  3,1,75/2002/QĐ-UB

A page to print:

  $ tracuu --format=html -n 1 'lệ <phí>' | sed 's/<style.*style>//'
  <!DOCTYPE html>
  <html lang="vi">
  <head>
  <meta charset="utf-8">
  <title>lệ &lt;phí&gt;</title>

  </head>
  <body>
  <h1>lệ &lt;phí&gt;</h1>
  <p class="facts">8 documents match; shown is 1.</p>
  <ol>
  <li value="1">
  <p class="title">Quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Phí và lệ phí</p>
  <p class="facts">362/2025/NĐ-CP · Chính phủ · 31/12/2025 · in force</p>
  <p class="heading">Điều 3. Khai, thu, nộp phí, lệ phí và quyết toán phí</p>
  <p>…Người nộp <mark>phí</mark>, <mark>lệ phí</mark> thực hiện khai (nếu có), nộp <mark>phí</mark>, <mark>lệ phí</mark> theo tháng, quý, năm hoặc theo từng lần phát sinh. Căn cứ tính chất, đặc điểm của từng khoản <mark>phí</mark>, <mark>lệ phí</mark> và tình hình thực…</p>
  <p class="file"><a href="file://$SAMPLES/nghi-dinh-362-2025-nd-cp.md">$SAMPLES/nghi-dinh-362-2025-nd-cp.md</a></p>
  </li>
  </ol>
  </body>
  </html>
  $ tracuu --format=html --batch=/dev/null
  ! tracuu: --format=html prints the results of one query.
  ! Try 'tracuu --help'.
  [2]

Only how many:

  $ tracuu --count lệ phí
  8
  $ tracuu --count vôngvôngvông
  0
  [1]
  $ tracuu -n 0 --facets=type lệ phí
  8 documents match; index of today.

  type
    Nghị định (NĐ)  4 ████████████████████████████████████████
    Thông tư (TT)   2 ████████████████████
    Luật (L)        1 ██████████
    Nghị quyết (NQ) 1 ██████████
  $ tracuu -n 0 --json lệ phí | sed 's/"ms.*//'
  {"v":1,"summary":{"query":"lệ phí","shown":0,"offset":0,"total":8,"exact":true,
  $ tracuu --count --json lệ phí
  {"v":1,"summary":{"query":"","error":"--count prints one number: it goes with a query alone.","error_code":"usage","exit_code":2}}
  ! tracuu: --count prints one number: it goes with a query alone.
  ! Try 'tracuu --help'.
  [2]
