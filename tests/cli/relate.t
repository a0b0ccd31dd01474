A made-up chain: a resolution, its guidance, an amendment of that, and a replacement of both. A namesake of the guidance
comes from a later term.

  $ mkdir docs
  > party() { # file, issuer, number, date, type, title, text, signature
  >   printf 'ĐẢNG CỘNG SẢN VIỆT NAM\n%s\n*\nSố %s\nHà Nội, %s\n\n%s\n%s\n\n%s\n\n%s\n' "$2" "$3" "$4" "$5" "$6" "$7" "$8" >docs/$1.txt
  > }
  > B='BAN TỔ CHỨC TRUNG ƯƠNG'
  > party goc 'BỘ CHÍNH TRỊ' 90-NQ/TW 'ngày 10 tháng 01 năm 2001' 'NGHỊ QUYẾT' 'về sắp xếp hồ sơ' \
  >   'Bộ Chính trị quyết nghị:
  > 1. Hồ sơ được sắp xếp thống nhất.
  > 2. Nghị quyết này có hiệu lực kể từ ngày ký.' 'T/M BỘ CHÍNH TRỊ
  > Nguyễn Văn A'
  > party huong-dan "$B" 70-HD/BTCTW 'ngày 15 tháng 6 năm 2001' 'HƯỚNG DẪN' \
  >   'thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp xếp hồ sơ' \
  >   'Căn cứ Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị;
  > 1. Các cấp ủy sắp xếp hồ sơ theo năm.
  > 2. Hướng dẫn này có hiệu lực kể từ ngày ký.' 'TRƯỞNG BAN
  > Trần Văn B'
  > party sua-doi "$B" 75-HD/BTCTW 'ngày 20 tháng 3 năm 2004' 'HƯỚNG DẪN' \
  >   'sửa đổi, bổ sung Hướng dẫn số 70-HD/BTCTW ngày 15/6/2001 về sắp xếp hồ sơ' \
  >   '1. Sửa đổi điểm 1 của Hướng dẫn số 70-HD/BTCTW ngày 15/6/2001.
  > 2. Hướng dẫn này có hiệu lực từ ngày 01/5/2004.' 'TRƯỞNG BAN
  > Trần Văn B'
  > party thay-the "$B" 12-HD/BTCTW 'ngày 05 tháng 9 năm 2008' 'HƯỚNG DẪN' \
  >   'thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp xếp hồ sơ' \
  >   '1. Hồ sơ được lập trên máy.
  > 2. Hướng dẫn này có hiệu lực từ ngày 01/01/2009, thay thế Hướng dẫn số 70-HD/BTCTW ngày 15/6/2001 và Hướng dẫn số 75-HD/BTCTW ngày 20/3/2004 của Ban Tổ chức Trung ương.' 'TRƯỞNG BAN
  > Lê Văn C'
  > party cung-so "$B" 70-HD/BTCTW 'ngày 15 tháng 6 năm 2006' 'HƯỚNG DẪN' 'về báo cáo' \
  >   'Hướng dẫn này có hiệu lực kể từ ngày ký.' 'TRƯỞNG BAN
  > Lê Văn C'
  > tracuu-index -q -d ix docs

The guidance on four days: before it, as issued, amended, replaced; each act counts from its own day of effect:

  $ for at in 14/6/2001 15/6/2001 30/4/2004 1/5/2004 31/12/2008 1/1/2009; do
  >   printf '%s: ' $at; COLUMNS=120 tracuu -d ix --at $at --show huong-dan.txt --facts | grep status || echo
  > done
  14/6/2001: status:      not yet in force: from 15/6/2001
  15/6/2001: status:      in force
  30/4/2004: status:      in force
  1/5/2004: status:      amended by 75-HD/BTCTW from 1/5/2004
  31/12/2008: status:      amended by 75-HD/BTCTW from 1/5/2004; to be replaced by 12-HD/BTCTW from 1/1/2009
  1/1/2009: status:      replaced by 12-HD/BTCTW from 1/1/2009

Without --at it is today:

  $ tracuu -d ix --show huong-dan.txt --facts | grep status
  status:      replaced by 12-HD/BTCTW from 1/1/2009

The resolution shows what guides it, and whether that is in force:

  $ tracuu -d ix --related 90-NQ/TW
  90-NQ/TW · Bộ Chính trị · 10/1/2001 · in force
  Về sắp xếp hồ sơ
  ├── Basis of
  │   └── 70-HD/BTCTW · Hướng dẫn · 15/6/2001 · replaced by 12-HD/BTCTW from
  │       1/1/2009
  │       thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp
  │       xếp hồ sơ
  └── Guided, implemented by
      ├── 12-HD/BTCTW · Hướng dẫn · 5/9/2008 · in force
      │   thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp
      │   xếp hồ sơ
      └── 70-HD/BTCTW · Hướng dẫn · 15/6/2001 · replaced by 12-HD/BTCTW from
          1/1/2009
          thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp
          xếp hồ sơ

The guidance stands in the middle:

  $ tracuu -d ix --related huong-dan.txt
  70-HD/BTCTW · Ban Tổ chức Trung ương · 15/6/2001 · replaced by 12-HD/BTCTW
      from 1/1/2009
  Thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp xếp hồ
  sơ
  ├── Based on
  │   └── 90-NQ/TW · Nghị quyết · 10/1/2001 · in force
  │       về sắp xếp hồ sơ
  ├── Guides, implements
  │   └── 90-NQ/TW · Nghị quyết · 10/1/2001 · in force
  │       về sắp xếp hồ sơ
  ├── Amended by
  │   └── 75-HD/BTCTW · Hướng dẫn · 20/3/2004 · replaced by 12-HD/BTCTW from
  │       1/1/2009
  │       sửa đổi, bổ sung Hướng dẫn số 70-HD/BTCTW ngày 15/6/2001 về sắp xếp hồ
  │       sơ
  └── Replaced by
      └── 12-HD/BTCTW · Hướng dẫn · 5/9/2008 · in force
          thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp
          xếp hồ sơ

The namesake has no part in it, and a number alone does not choose:

  $ tracuu -d ix --related cung-so.txt
  70-HD/BTCTW · Ban Tổ chức Trung ương · 15/6/2006 · in force
  Về báo cáo
  It names no document, and none of the index names it.
  $ tracuu -d ix --related 70-HD/BTCTW
  70-HD/BTCTW · Ban Tổ chức Trung ương · 15/6/2006 · in force
      $HOME/docs/cung-so.txt
  70-HD/BTCTW · Ban Tổ chức Trung ương · 15/6/2001 · replaced by 12-HD/BTCTW from
      1/1/2009
      $HOME/docs/huong-dan.txt
  ! tracuu: 2 documents have this name. Choose one by its path.
  [2]

A document without a number is known by its title, or its file's name, and asked for by its path:

  $ mkdir docs0 && cp docs/goc.txt docs0 && printf '# Ghi chú họp\n\nTheo Nghị quyết số 90-NQ/TW.\n' >docs0/hop.md
  $ printf '1.\n- theo Nghị quyết số 90-NQ/TW ngày 10/01/2001;\n' >docs0/nháp.txt && tracuu-index -q -d ix0 docs0
  $ tracuu -d ix0 --related 90-NQ/TW
  90-NQ/TW · Bộ Chính trị · 10/1/2001 · in force
  Về sắp xếp hồ sơ
  └── Cited by
      ├── Ghi chú họp
      │   $HOME/docs0/hop.md
      └── nháp.txt
          $HOME/docs0/nháp.txt
  $ tracuu -d ix0 --related nháp.txt
  nháp.txt
  └── Cites
      └── 90-NQ/TW · Nghị quyết · 10/1/2001 · in force
          về sắp xếp hồ sơ

Long lists are cut:

  $ tracuu -d ix -n 1 --related 90-NQ/TW | grep -A 1 "12-HD\|more"
  │   └── 70-HD/BTCTW · Hướng dẫn · 15/6/2001 · replaced by 12-HD/BTCTW from
  │       1/1/2009
  --
      ├── 12-HD/BTCTW · Hướng dẫn · 5/9/2008 · in force
      │   thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp
  --
      └── and 1 more

For programs:

  $ tracuu -d ix --related sua-doi.txt --json --at 2005 | sed "s,$HOME,,g"
  {"v":1,"path":"/docs/sua-doi.txt","number":"75-HD/BTCTW","type":"Hướng dẫn","type_code":"HD","issuer":["Ban Tổ chức Trung ương"],"place":"Hà Nội","issued":"2004-03-20","effective":"2004-05-01","title":"sửa đổi, bổ sung Hướng dẫn số 70-HD/BTCTW ngày 15/6/2001 về sắp xếp hồ sơ","signer":"Trần Văn B","signer_role":"Trưởng ban","status":"in-force","status_since":"2004-05-01","amends":["70-HD/BTCTW"],"kind":"document","family":"party","format":"text","encoding":"UTF-8","added":"2026-11-29","related":[{"relation":"amends","direction":"to","total":1,"exact":true,"documents":[{"in_index":true,"number":"70-HD/BTCTW","type":"Hướng dẫn","title":"thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp xếp hồ sơ","issued":"2001-06-15","path":"/docs/huong-dan.txt","status":"amended","status_since":"2004-05-01","status_by":{"number":"75-HD/BTCTW","issued":"2004-03-20","path":"/docs/sua-doi.txt","start":159,"end":190},"start":159,"end":190}]},{"relation":"replaces","direction":"from","total":1,"exact":true,"documents":[{"in_index":true,"number":"12-HD/BTCTW","type":"Hướng dẫn","title":"thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp xếp hồ sơ","issued":"2008-09-05","path":"/docs/thay-the.txt","status":"not-yet","status_since":"2009-01-01","start":411,"end":442}]}]}
  $ tracuu -d ix --show huong-dan.txt --facts --json --at 31/12/2008 | sed "s,$HOME,,g" | grep -o '"status.*,"impl'
  "status":"amended","status_since":"2004-05-01","status_by":{"number":"75-HD/BTCTW","issued":"2004-03-20","path":"/docs/sua-doi.txt","start":159,"end":190},"status_next":{"status":"replaced","since":"2009-01-01","number":"12-HD/BTCTW","path":"/docs/thay-the.txt"},"impl
  $ tracuu -d ix --related 90-NQ/TW --format paths
  $HOME/docs/huong-dan.txt
  $HOME/docs/thay-the.txt
  $ tracuu -d ix --related 90-NQ/TW --format tsv
  ! tracuu: --related prints text, json or paths, not tsv.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -d ix --related 1-NQ/TW
  ! tracuu: No document of the index has the path or the number 1-NQ/TW, and none names it.
  [1]

What guides a resolution, and is it in force?

  $ tracuu -d ix guides:90-NQ/TW --format tsv | cut -f 2,12
  12-HD/BTCTW	in-force
  70-HD/BTCTW	replaced
  $ tracuu -d ix --at 2005 guides:90-NQ/TW --format tsv | cut -f 2,12
  12-HD/BTCTW	not-yet
  70-HD/BTCTW	amended

Asked in words, what guides the resolution comes before the resolution:

  $ tracuu -d ix --format tsv hướng dẫn thực hiện nghị quyết 90-NQ/TW | cut -f 2,12
  12-HD/BTCTW	in-force
  70-HD/BTCTW	replaced
  90-NQ/TW	in-force
  $ tracuu -d ix --format tsv huong dan thi hanh nghi quyet 90 bo chinh tri | cut -f 2,12
  12-HD/BTCTW	in-force
  70-HD/BTCTW	replaced
  75-HD/BTCTW	replaced
  70-HD/BTCTW	in-force
  90-NQ/TW	in-force
  $ tracuu -d ix --format tsv nghị quyết 90-NQ/TW | cut -f 2,12
  90-NQ/TW	in-force
  70-HD/BTCTW	replaced
  12-HD/BTCTW	in-force

The status is a field, in English and Vietnamese:

  $ for q in status:replaced tinhtrang:thaythe 'status:"hết hiệu lực"' 'hieuluc:"con hieu luc"' status:in-force status:amended status:unknown; do
  >   printf '%s:' "$q"; tracuu -d ix --sort oldest --format tsv "$q" | cut -f 2 | tr '\n' ' '; echo
  > done
  status:replaced:70-HD/BTCTW 75-HD/BTCTW 
  tinhtrang:thaythe:70-HD/BTCTW 75-HD/BTCTW 
  status:"hết hiệu lực":70-HD/BTCTW 75-HD/BTCTW 
  hieuluc:"con hieu luc":90-NQ/TW 70-HD/BTCTW 12-HD/BTCTW 
  status:in-force:90-NQ/TW 70-HD/BTCTW 12-HD/BTCTW 
  status:amended:
  status:unknown:
  $ for at in 2000 2003 2005; do
  >   printf '%s:' $at; tracuu -d ix --at $at --sort oldest --format tsv -- hồ sơ -status:in-force | cut -f 2,12 | tr '\n\t' '  '; echo
  > done
  2000:90-NQ/TW not-yet 70-HD/BTCTW not-yet 75-HD/BTCTW not-yet 12-HD/BTCTW not-yet 
  2003:75-HD/BTCTW not-yet 12-HD/BTCTW not-yet 
  2005:12-HD/BTCTW not-yet 
  $ tracuu -d ix status:green
  ! tracuu: “green” is no status; use in-force, amended, partly-repealed, partly-suspended, suspended, replaced, repealed, expired, ended, not-yet, draft or unknown, or words such as "còn hiệu lực" and "hết hiệu lực".
  !   status:green
  !   ^^^^^^^^^^^^
  [2]

The status of all matches is a facet:

  $ tracuu -d ix --facets=status --limit 1 --from 2000 | tail -n 5

  status
    in force 3 ████████████████████████████████████████
    replaced 2 ██████████████████████████▋
  $ tracuu -d ix --facets=status --at 2005 --json --limit 1 --from 2000 | tail -n 1 | grep -o '"facets".*'
  "facets":{"status":[{"value":"in-force","count":2},{"value":"not-yet","count":2},{"value":"amended","count":1}]}}}

An update changes the status of other documents at once, and so does what goes away:

  $ mkdir more
  > printf '%s\n' 'ĐẢNG CỘNG SẢN VIỆT NAM' 'BAN TỔ CHỨC TRUNG ƯƠNG' '*' 'Số 3-HD/BTCTW' 'Hà Nội, ngày 02 tháng 2 năm 2015' '' \
  >   'HƯỚNG DẪN' 'về việc bãi bỏ Hướng dẫn số 12-HD/BTCTW ngày 05/9/2008' '' \
  >   '1. Bãi bỏ Hướng dẫn số 12-HD/BTCTW ngày 05/9/2008 về sắp xếp hồ sơ.' \
  >   '2. Hướng dẫn này có hiệu lực kể từ ngày ký.' '' 'TRƯỞNG BAN' 'Lê Văn C' >docs/moi.txt
  > tracuu-index -q -d ix docs; tracuu -d ix --show 12-HD/BTCTW --facts | grep status
  > mv docs/moi.txt more; tracuu-index -q -d ix docs; tracuu -d ix --show 12-HD/BTCTW --facts | grep status
  status:      repealed by 3-HD/BTCTW from 2/2/2015
  status:      in force

The document that acts may be in another index:

  $ tracuu-index -q -d ix2 more; tracuu -d ix -d ix2 --show 12-HD/BTCTW --facts | grep status
  status:      repealed by 3-HD/BTCTW from 2/2/2015
  $ tracuu -d ix -d ix2 --related 3-HD/BTCTW
  3-HD/BTCTW · Ban Tổ chức Trung ương · 2/2/2015 · in force
  Về việc bãi bỏ Hướng dẫn số 12-HD/BTCTW ngày 05/9/2008
  └── Repeals
      └── 12-HD/BTCTW · Hướng dẫn · 5/9/2008 · repealed by 3-HD/BTCTW from
          2/2/2015
          thực hiện Nghị quyết số 90-NQ/TW ngày 10/01/2001 của Bộ Chính trị về sắp
          xếp hồ sơ
  $ tracuu -d ix2 --related 3-HD/BTCTW
  3-HD/BTCTW · Ban Tổ chức Trung ương · 2/2/2015 · in force
  Về việc bãi bỏ Hướng dẫn số 12-HD/BTCTW ngày 05/9/2008
  └── Repeals
      └── 12-HD/BTCTW · Hướng dẫn · 5/9/2008 · not in the index

Two real circulars: one of 15/5/2000 that has effect 15 days later, and one of 21/12/2000 that amends it:

  $ for at in 29/5/2000 30/5/2000 20/12/2000 21/12/2000; do
  >   printf '%s: ' $at; tracuu --at $at --show 40/2000/TT-BTC --facts | grep status
  > done
  29/5/2000: status:      not yet in force: from 30/5/2000
  30/5/2000: status:      in force
  20/12/2000: status:      in force
  21/12/2000: status:      amended by 117/2000/TT-BTC from 21/12/2000

A consolidated text tells in the notes of its articles what amended it. That need not be in the index; when it is, it
knows the text in turn:

  $ mkdir notes
  > note() { # file, number and title, effect and notes
  >   printf 'Điều 1. Một\n\n(Điều 1 Luật số %s, có hiệu lực thi hành kể từ ngày %s)\n\nMột.\n\n' "$2" "$3" >notes/$1.txt
  > }
  > note goc '9/2001/QH10 Hồ sơ ngày 05/06/2001 của Quốc hội' \
  >   '01/01/2002, có nội dung được sửa đổi, có nội dung được bổ sung bởi Điều 1 Luật số 20/2005/QH11 có hiệu lực thi hành kể từ ngày 01/07/2005; Điều 2 Luật số 30/2008/QH12 có hiệu lực thi hành kể từ ngày 01/01/2009'
  > note phan '8/2001/QH10 Văn thư ngày 05/06/2001 của Quốc hội' \
  >   '01/01/2002, có nội dung bị bãi bỏ bởi Điều 3 Luật số 30/2008/QH12 có hiệu lực thi hành kể từ ngày 01/01/2009'
  > note sua '30/2008/QH12 Sửa đổi các luật về hồ sơ ngày 10/11/2008 của Quốc hội' 01/01/2009
  > tracuu-index -q -d ix3 notes
  > for at in 31/12/2001 1/1/2002 1/7/2005 31/12/2008 1/1/2009; do
  >   printf '%s: ' $at; tracuu -d ix3 --at $at --show goc.txt --facts | grep status
  > done
  31/12/2001: status:      not yet in force: from 1/1/2002
  1/1/2002: status:      in force
  1/7/2005: status:      amended by 20/2005/QH11 from 1/7/2005
  31/12/2008: status:      amended by 20/2005/QH11 from 1/7/2005
  1/1/2009: status:      amended by 30/2008/QH12 from 1/1/2009 and 1 more
  $ tracuu -d ix3 --show goc.txt --facts | grep -A 4 'amended by:'
  amended by:  20/2005/QH11 · from 1/7/2005
               Điều 1, 242-266: “…Quốc hội, có hiệu lực thi hành kể từ ngày
               01/01/2002, có nội dung được sửa đổi, có nội dung được bổ sung bởi
               Điều 1 Luật số 20/2005/QH11 có hiệu lực thi hành kể từ ngày
               01/07/2005; Điều 2 Luật số 30/2008/QH12 có hiệu lực thi hành kể từ
  --
  amended by:  30/2008/QH12 · from 1/1/2009
               Điều 1, 332-356: “…sửa đổi, có nội dung được bổ sung bởi Điều 1
               Luật số 20/2005/QH11 có hiệu lực thi hành kể từ ngày 01/07/2005;
               Điều 2 Luật số 30/2008/QH12 có hiệu lực thi hành kể từ ngày
               01/01/2009)”
  $ tracuu -d ix3 --related goc.txt
  9/2001/QH10 · Quốc hội · 5/6/2001 · amended by 30/2008/QH12 from 1/1/2009
      and 1 more
  Luật Hồ sơ
  └── Amended by
      ├── 20/2005/QH11 · Luật · not in the index · Điều 1 here, from 1/7/2005
      └── 30/2008/QH12 · Luật · 10/11/2008 · in force · Điều 1 here, from 1/1/2009
          Sửa đổi các luật về hồ sơ
  $ tracuu -d ix3 --related sua.txt
  30/2008/QH12 · Quốc hội · 10/11/2008 · in force
  Luật Sửa đổi các luật về hồ sơ
  └── Amends
      ├── 9/2001/QH10 · Luật · 5/6/2001 · amended by 30/2008/QH12 from 1/1/2009
      │   and 1 more · Điều 1 there, from 1/1/2009
      │   Hồ sơ
      └── 8/2001/QH10 · Luật · 5/6/2001 · partly repealed by 30/2008/QH12 from
          1/1/2009 · a part repealed · Điều 1 there, from 1/1/2009
          Văn thư
  $ tracuu -d ix3 --at 2006 --related goc.txt --json | sed "s,$HOME,,g" | grep -o '"status".*"status_by[^}]*}\|"amended_by":[^]]*]\|"related.*'
  "status":"amended","status_since":"2005-07-01","status_by":{"number":"20/2005/QH11","said_here":true,"place":"Điều 1","start":242,"end":266}
  "amended_by":["20/2005/QH11","30/2008/QH12"]
  "related":[{"relation":"amends","direction":"from","total":2,"exact":true,"documents":[{"in_index":false,"number":"20/2005/QH11","type":"Luật","said_here":true,"since":"2005-07-01","place":"Điều 1","start":242,"end":266},{"in_index":true,"number":"30/2008/QH12","type":"Luật","title":"Sửa đổi các luật về hồ sơ","issued":"2008-11-10","path":"/notes/sua.txt","status":"not-yet","status_since":"2009-01-01","said_here":true,"since":"2009-01-01","place":"Điều 1","start":332,"end":356}]}]}
  $ for q in status:amended status:partly-repealed status:in-force; do
  >   printf '%s:' $q; tracuu -d ix3 --sort oldest --format tsv $q | cut -f 2 | tr '\n' ' '; echo
  > done
  status:amended:9/2001/QH10 
  status:partly-repealed:8/2001/QH10 
  status:in-force:9/2001/QH10 8/2001/QH10 30/2008/QH12 
  $ tracuu -d ix3 --at 2008 status:amended --format tsv | cut -f 2,12
  9/2001/QH10	amended
  $ tracuu -d ix3 --facets=status --limit 1 --from 2000 | grep -A 3 ^status
  status
    amended         1 ████████████████████████████████████████
    in force        1 ████████████████████████████████████████
    partly repealed 1 ████████████████████████████████████████

A circular that another one suspends for three months, and articles of a law that a resolution suspends until further
notice, as the law's own notes say, too:

  $ mkdir pause
  > codified() { # file, what, issuer and title, issued, effect, notes of the second article, its text
  >   printf 'Điều 1. Phạm vi\n\n(Điều 1 %s %s ngày %s của %s, có hiệu lực thi hành kể từ ngày %s)\n\nPhạm vi.\n\nĐiều 2. %s\n\n(Điều 2 %s, có hiệu lực thi hành kể từ ngày %s%s)\n\n%s\n' \
  >     "$2" "$4" "$5" "$3" "$6" "$7" "$2" "$6" "$8" "$9" >pause/$1.txt
  > }
  > codified goc 'Thông tư số 3/2001/TT-BTC' 'Bộ Tài chính' 'Hồ sơ' 05/10/2001 01/01/2002 'Hiệu lực' '' 'Thông tư này có hiệu lực.'
  > codified ngung 'Thông tư số 7/2005/TT-BTC' 'Bộ Tài chính' 'Ngưng hiệu lực của Thông tư số 3/2001/TT-BTC' 01/02/2005 01/03/2005 'Ngưng hiệu lực thi hành' '' \
  >   'Ngưng hiệu lực thi hành từ ngày 01 tháng 4 năm 2005 đến hết ngày 30 tháng 6 năm 2005 đối với Thông tư số 3/2001/TT-BTC.'
  > codified luat 'Luật số 9/2001/QH10' 'Quốc hội' 'Lưu trữ' 05/10/2001 01/01/2002 'Kiểm tra' ', bị ngưng hiệu lực theo quy định tại Điều 2 của Nghị quyết số 96/2005/QH11 có hiệu lực thi hành kể từ ngày 01/07/2005' 'Kiểm tra mỗi năm.'
  > codified nghi-quyet 'Nghị quyết số 96/2005/QH11' 'Quốc hội' 'Về lấy phiếu' 23/06/2005 01/07/2005 'Ngưng hiệu lực thi hành' '' \
  >   'Ngưng hiệu lực thi hành Điều 2 của Luật Lưu trữ số 9/2001/QH10 cho đến khi Quốc hội có quy định khác.'
  > tracuu-index -q -d ix6 pause
  > for at in 31/3/2005 1/4/2005 30/6/2005 1/7/2005; do
  >   printf '%s: ' $at; tracuu -d ix6 --at $at --show goc.txt --facts | grep status
  > done
  31/3/2005: status:      in force
  1/4/2005: status:      suspended by 7/2005/TT-BTC from 1/4/2005 until 30/6/2005
  30/6/2005: status:      suspended by 7/2005/TT-BTC from 1/4/2005 until 30/6/2005
  1/7/2005: status:      in force
  $ tracuu -d ix6 --at 5/2005 --related goc.txt
  3/2001/TT-BTC · Bộ Tài chính · 5/10/2001 · suspended by 7/2005/TT-BTC from
      1/4/2005 until 30/6/2005
  Hồ sơ
  └── Suspended by
      └── 7/2005/TT-BTC · Thông tư · 1/2/2005 · in force · Điều 1, from 1/4/2005,
          until 30/6/2005
          Ngưng hiệu lực của Thông tư số 3/2001/TT-BTC
  $ tracuu -d ix6 --related luat.txt
  9/2001/QH10 · Quốc hội · 5/10/2001 · partly suspended by 96/2005/QH11 from
      1/7/2005
  Luật Lưu trữ
  └── Suspended by
      └── 96/2005/QH11 · Nghị quyết · 23/6/2005 · in force · a part suspended ·
          Điều 2
          Về lấy phiếu
  $ tracuu -d ix6 --at 5/2005 --related ngung.txt
  7/2005/TT-BTC · Bộ Tài chính · 1/2/2005 · in force
  Ngưng hiệu lực của Thông tư số 3/2001/TT-BTC
  └── Suspends
      └── 3/2001/TT-BTC · Thông tư · 5/10/2001 · suspended by 7/2005/TT-BTC from
          1/4/2005 until 30/6/2005 · Điều 1, from 1/4/2005, until 30/6/2005
          Hồ sơ
  $ tracuu -d ix6 --at 5/2005 --related ngung.txt --json | sed "s,$HOME,,g" | grep -o '"related.*'
  "related":[{"relation":"suspends","direction":"to","total":1,"exact":true,"documents":[{"in_index":true,"number":"3/2001/TT-BTC","type":"Thông tư","title":"Hồ sơ","issued":"2001-10-05","path":"/pause/goc.txt","status":"suspended","status_since":"2005-04-01","status_until":"2005-06-30","status_by":{"number":"7/2005/TT-BTC","issued":"2005-02-01","path":"/pause/ngung.txt","place":"Điều 1","start":89,"end":118},"since":"2005-04-01","until":"2005-06-30","place":"Điều 1","start":89,"end":118}]}]}
  $ tracuu -d ix6 --at 5/2005 --show goc.txt --facts --json | sed "s,$HOME,,g" | grep -o '"status".*"status_by[^}]*}'
  "status":"suspended","status_since":"2005-04-01","status_until":"2005-06-30","status_by":{"number":"7/2005/TT-BTC","issued":"2005-02-01","path":"/pause/ngung.txt","place":"Điều 1","start":89,"end":118}
  $ for q in status:suspended 'status:"ngưng hiệu lực"' status:partly-suspended status:in-force; do
  >   printf '%s:' "$q"; tracuu -d ix6 --at 5/2005 --sort oldest --format tsv "$q" | cut -f 2 | tr '\n' ' '; echo
  > done
  status:suspended:3/2001/TT-BTC 
  status:"ngưng hiệu lực":3/2001/TT-BTC 
  status:partly-suspended:
  status:in-force:9/2001/QH10 7/2005/TT-BTC 
  $ tracuu -d ix6 --at 7/2005 --facets=status --limit 1 --from 2000 | grep -A 3 ^status
  status
    in force         3 ████████████████████████████████████████
    partly suspended 1 █████████████▎

A law that is guided by its name alone: the newest of that name that was there, or that of the year that is said; a decree
before both guides neither:

  $ mkdir names
  > act() { # file, what, title, issued and effect
  >   printf 'Điều 1. Phạm vi\n\n(Điều 1 %s %s ngày %s của Quốc hội, có hiệu lực thi hành kể từ ngày %s)\n\nPhạm vi.\n' "$2" "$3" "$4" "$4" >names/$1.txt
  > }
  > act cu 'Luật số 9/2001/QH10' 'Lưu trữ' 05/10/2001
  > act moi 'Luật số 7/2010/QH12' 'Luật Lưu trữ' 05/10/2010
  > act a 'Nghị định số 1/2005/NĐ-CP' 'Quy định chi tiết một số điều của Luật Lưu trữ' 01/02/2005
  > act b 'Nghị định số 2/2012/NĐ-CP' 'Quy định chi tiết Luật Lưu trữ về kho' 01/02/2012
  > act c 'Nghị định số 3/2013/NĐ-CP' 'Hướng dẫn thi hành Luật Lưu trữ năm 2001' 01/02/2013
  > act d 'Nghị định số 4/2013/NĐ-CP' 'Hướng dẫn thi hành Luật Lưu trữ quốc gia' 01/02/2013
  > act e 'Nghị định số 5/1999/NĐ-CP' 'Hướng dẫn thi hành Luật Lưu trữ' 01/02/1999
  > tracuu-index -q -d ix8 names
  $ tracuu -d ix8 --related cu.txt
  9/2001/QH10 · Quốc hội · 5/10/2001 · in force
  Luật Lưu trữ
  └── Guided, implemented by
      ├── 3/2013/NĐ-CP · Nghị định · 1/2/2013 · in force · Điều 1
      │   Hướng dẫn thi hành Luật Lưu trữ năm 2001
      └── 1/2005/NĐ-CP · Nghị định · 1/2/2005 · in force · Điều 1
          Quy định chi tiết một số điều của Luật Lưu trữ
  $ tracuu -d ix8 --related moi.txt
  7/2010/QH12 · Quốc hội · 5/10/2010 · in force
  Luật Lưu trữ
  └── Guided, implemented by
      └── 2/2012/NĐ-CP · Nghị định · 1/2/2012 · in force · Điều 1
          Quy định chi tiết Luật Lưu trữ về kho
  $ tracuu -d ix8 --related b.txt
  2/2012/NĐ-CP · Chính phủ · 1/2/2012 · in force
  Quy định chi tiết Luật Lưu trữ về kho
  └── Guides, implements
      └── 7/2010/QH12 · Luật · 5/10/2010 · in force · Điều 1
          Luật Lưu trữ
  $ tracuu -d ix8 --related e.txt
  5/1999/NĐ-CP · Chính phủ · 1/2/1999 · in force
  Hướng dẫn thi hành Luật Lưu trữ
  └── Guides, implements
      └── Luật · not in the index · Điều 1
          Luật Lưu trữ
  $ for n in 9/2001/QH10 7/2010/QH12 luật/9/2001; do
  >   printf '%s: ' $n; tracuu -d ix8 --sort oldest --format tsv guides:$n | cut -f 2 | tr '\n' ' '; echo
  > done
  9/2001/QH10: 1/2005/NĐ-CP 3/2013/NĐ-CP 
  7/2010/QH12: 2/2012/NĐ-CP 
  luật/9/2001: 1/2005/NĐ-CP 3/2013/NĐ-CP 

What the codified law suspends (72/2022/TT-BTC ended with its month, 96/2023/QH15 has no end):
Needs: test -d "$TRACUU_DATA/laws"

  $ mkdir pauses; cd "$TRACUU_DATA/laws"; cp 31_2022_TT-BTC.txt 72_2022_TT-BTC.txt 57_2014_QH13.txt 87_2015_QH13.txt 96_2023_QH15.txt 24_2019_TT-BGTVT.txt 27_2022_TT-BGTVT.txt $HOME/pauses; cd
  > tracuu-index -q -d ix7 pauses
  > for at in 29/12/2022 30/12/2022 1/2024; do
  >   tracuu -d ix7 --at $at --sort oldest --format tsv 'number:31/2022/TT-BTC OR number:57/2014/QH13 OR number:87/2015/QH13 OR number:24/2019/TT-BGTVT' | cut -f 2,12 | sed "s|^|$at |"
  > done
  29/12/2022 57/2014/QH13	amended
  29/12/2022 87/2015/QH13	in-force
  29/12/2022 31/2022/TT-BTC	suspended
  29/12/2022 24/2019/TT-BGTVT	suspended
  30/12/2022 57/2014/QH13	amended
  30/12/2022 87/2015/QH13	in-force
  30/12/2022 31/2022/TT-BTC	in-force
  30/12/2022 24/2019/TT-BGTVT	suspended
  1/2024 57/2014/QH13	partly-suspended
  1/2024 87/2015/QH13	partly-suspended
  1/2024 31/2022/TT-BTC	in-force
  1/2024 24/2019/TT-BGTVT	suspended

A real chain: the law 97/2015/QH13 on fees; the decree 120/2016/NĐ-CP under it; 82/2023/NĐ-CP, which amended that and is known
from its notes alone; 362/2025/NĐ-CP, which took the place of both:
Needs: test -d "$TRACUU_DATA/laws"

  $ mkdir chain; cp "$TRACUU_DATA/laws/97_2015_QH13.txt" "$TRACUU_DATA/laws/120_2016_NĐ-CP.txt" $TOP/corpus/samples/nghi-dinh-362-2025-nd-cp.md chain
  > tracuu-index -q -d ix4 chain
  > for at in 31/12/2016 1/1/2017 12/1/2024 31/12/2025 1/1/2026; do
  >   printf '%s: ' $at; COLUMNS=120 tracuu -d ix4 --at $at --show 120/2016/NĐ-CP --facts | grep status
  > done
  31/12/2016: status:      not yet in force: from 1/1/2017
  1/1/2017: status:      in force
  12/1/2024: status:      amended by 82/2023/NĐ-CP from 12/1/2024
  31/12/2025: status:      amended by 82/2023/NĐ-CP from 12/1/2024; to be repealed by 362/2025/NĐ-CP from 1/1/2026
  1/1/2026: status:      repealed by 362/2025/NĐ-CP from 1/1/2026
  $ tracuu -d ix4 --related 120/2016/NĐ-CP | grep -A 9 ' by$'
  ├── Amended by
  │   └── 82/2023/NĐ-CP · Nghị định · not in the index · repealed by
  │       362/2025/NĐ-CP from 1/1/2026 · Điều 1 here, from 12/1/2024
  └── Repealed by
      └── 362/2025/NĐ-CP · Nghị định · 31/12/2025 · in force · Điều 6
          Quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi
          hành Luật Phí và lệ phí
  $ tracuu -d ix4 --related 362/2025/NĐ-CP | grep -v Cites | head -n 22
  362/2025/NĐ-CP · Chính phủ · 31/12/2025 · in force
  Quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật
  Phí và lệ phí
  ├── Based on
  │   ├── 63/2025/QH15 · Luật · not in the index
  │   │   Luật Tổ chức Chính phủ
  │   ├── 97/2015/QH13 · Luật · 25/11/2015 · in force
  │   │   Phí và lệ phí
  │   ├── 89/2025/QH15 · Luật · not in the index
  │   │   Luật Ngân sách nhà nước
  │   ├── 72/2020/QH14 · Luật · not in the index
  │   │   Luật Bảo vệ môi trường
  │   └── 198/2025/QH15 · Nghị quyết · not in the index
  ├── Guides, implements
  │   └── 97/2015/QH13 · Luật · 25/11/2015 · in force
  │       Phí và lệ phí
  ├── Amends
  │   └── 153/2024/NĐ-CP · Nghị định · 21/11/2024 · not in the index · Điều 6
  └── Repeals
      ├── 120/2016/NĐ-CP · Nghị định · repealed by 362/2025/NĐ-CP from 1/1/2026 ·
      │   Điều 6
      ├── 82/2023/NĐ-CP · Nghị định · 28/11/2023 · not in the index · Điều 6
  $ tracuu -d ix4 --related 97/2015/QH13 | grep -A 9 ' by$'
  └── Guided, implemented by
      └── 362/2025/NĐ-CP · Nghị định · 31/12/2025 · in force
          Quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi
          hành Luật Phí và lệ phí
  $ tracuu -d ix4 --at 2025 --related 362/2025/NĐ-CP | grep 120/2016
      ├── 120/2016/NĐ-CP · Nghị định · amended by 82/2023/NĐ-CP from 12/1/2024; to

Two more, of which guidance and replacement are gazettes in PDF: the law 23/2004/QH11 on waterways, 24/2015/NĐ-CP under it,
128/2018/NĐ-CP, which amended that, and 123/2026/NĐ-CP, which guides the law in its place; and 73/2019/NĐ-CP, 40/2020/NĐ-CP,
which took a part of it away, and 45/2026/NĐ-CP, which replaces it ("thay thế"):
Needs: test -d "$TRACUU_DATA/laws" && test -d "$TRACUU_DATA/gazette-pdf" && test -d "$TRACUU_DATA/office"

  $ mkdir chains; cp "$TRACUU_DATA"/laws/23_2004_QH11.txt "$TRACUU_DATA"/laws/24_2015_NĐ-CP.txt "$TRACUU_DATA"/laws/73_2019_NĐ-CP.txt chains
  > cp "$TRACUU_DATA"/gazette-pdf/nghi-dinh-so-123-2026-nd-cp-*.pdf "$TRACUU_DATA"/office/*45-2026-NĐ-CP*.pdf chains
  > tracuu-index -q -d ix5 chains
  > for at in 30/4/2015 23/9/2018 24/9/2018 30/6/2026 1/7/2026; do
  >   printf '%s: ' $at; COLUMNS=120 tracuu -d ix5 --at $at --show 24/2015/NĐ-CP --facts | grep status
  > done
  30/4/2015: status:      not yet in force: from 1/5/2015
  23/9/2018: status:      in force
  24/9/2018: status:      amended by 128/2018/NĐ-CP from 24/9/2018
  30/6/2026: status:      amended by 128/2018/NĐ-CP from 24/9/2018; to be repealed by 123/2026/NĐ-CP from 1/7/2026
  1/7/2026: status:      repealed by 123/2026/NĐ-CP from 1/7/2026
  $ for at in 5/4/2020 6/4/2020 28/2/2026 1/3/2026; do
  >   printf '%s: ' $at; COLUMNS=120 tracuu -d ix5 --at $at --show 73/2019/NĐ-CP --facts | grep status
  > done
  5/4/2020: status:      in force
  6/4/2020: status:      partly repealed by 40/2020/NĐ-CP from 6/4/2020
  28/2/2026: status:      partly repealed by 40/2020/NĐ-CP from 6/4/2020; to be replaced by 45/2026/NĐ-CP from 1/3/2026
  1/3/2026: status:      replaced by 45/2026/NĐ-CP from 1/3/2026
  $ tracuu -d ix5 --related 24/2015/NĐ-CP | sed 1,5d
  ├── Guides, implements
  │   └── 23/2004/QH11 · Luật · 15/6/2004 · amended by 44/2019/QH14 from 1/1/2020
  │       and 2 more · Điều 1
  │       Giao thông đường thủy nội địa
  ├── Amended by
  │   └── 128/2018/NĐ-CP · Nghị định · not in the index · partly repealed by
  │       123/2026/NĐ-CP from 1/7/2026 · Điều 6 here, from 24/9/2018
  └── Repealed by
      └── 123/2026/NĐ-CP · Nghị định · 4/4/2026 · in force · Điều 5
          Quy định chi tiết một số điều Luật Giao thông đường thủy nội địa và Luật
          sửa đổi, bổ sung một số điều của Luật Giao thông đường thủy nội địa
  $ tracuu -d ix5 --related 73/2019/NĐ-CP | sed 1,4d
  ├── Replaces
  │   └── 102/2009/NĐ-CP · Nghị định · 6/11/2009 · not in the index · Điều 62
  ├── Repeals
  │   └── 80/2014/QĐ-TTg · Quyết định · 30/12/2014 · not in the index · Điều 62
  ├── Amended by
  │   └── 40/2020/NĐ-CP · Nghị định · not in the index · a part repealed · Điều 6
  │       here, from 6/4/2020
  └── Replaced by
      └── 45/2026/NĐ-CP · Nghị định · 26/1/2026 · in force · Điều 41
          Quy định quản lý đầu tư ứng dụng công nghệ thông tin sử dụng nguồn vốn
          ngân sách Nhà nước
  $ tracuu -d ix5 --at 1/1/2026 --related 23/2004/QH11 | grep -A 12 'Guided'
  ├── Guided, implemented by
  │   ├── 123/2026/NĐ-CP · Nghị định · 4/4/2026 · not yet in force: from 1/7/2026
  │   │   Quy định chi tiết một số điều Luật Giao thông đường thủy nội địa và Luật
  │   │   sửa đổi, bổ sung một số điều của Luật Giao thông đường thủy nội địa
  │   └── 24/2015/NĐ-CP · Nghị định · 27/2/2015 · amended by 128/2018/NĐ-CP from
  │       24/9/2018 · Điều 1
  │       Quy định chi tiết và biện pháp thi hành một số điều của Luật Giao thông
  │       đường thủy nội địa và Luật sửa đổi, bổ sung một số điều của Luật Giao
  │       thông đường thủy nội địa
  └── Amended by
      ├── 48/2014/QH13 · Luật · not in the index · Điều 3 here, from 1/1/2015
      ├── 35/2018/QH14 · Luật · not in the index · Điều 3 here, from 1/1/2019
      └── 44/2019/QH14 · Luật · not in the index · Điều 8 here, from 1/1/2020
  $ tracuu -d ix5 --related 123/2026/NĐ-CP | grep -A 22 'Guides'
  ├── Guides, implements
  │   └── 23/2004/QH11 · Luật · 15/6/2004 · amended by 44/2019/QH14 from 1/1/2020
  │       and 2 more
  │       Giao thông đường thủy nội địa
  ├── Amends
  │   ├── 128/2018/NĐ-CP · Nghị định · 24/9/2018 · not in the index · a part
  │   │   repealed · Điều 5
  │   ├── 54/2022/NĐ-CP · Nghị định · 22/8/2022 · not in the index · a part
  │   │   repealed · Điều 5
  │   └── 140/2025/NĐ-CP · Nghị định · 12/6/2025 · not in the index · a part
  │       repealed · Điều 5
  ├── Repeals
  │   ├── 24/2015/NĐ-CP · Nghị định · 27/2/2015 · repealed by 123/2026/NĐ-CP from
  │   │   1/7/2026 · Điều 5
  │   │   Quy định chi tiết và biện pháp thi hành một số điều của Luật Giao thông
  │   │   đường thủy nội địa và Luật sửa đổi, bổ sung một số điều của Luật Giao
  │   │   thông đường thủy nội địa
  │   ├── 08/2021/NĐ-CP · Nghị định · 28/1/2021 · not in the index · Điều 5
  │   └── 06/2024/NĐ-CP · Nghị định · 25/1/2024 · not in the index · Điều 5
  └── Cites
      ├── 48/2014/QH13 · not in the index
      └── 78/2016/NĐ-CP · Nghị định · not in the index · Điều 5
  $ tracuu -d ix5 --related 45/2026/NĐ-CP | grep -A 4 'Replaces'
  ├── Replaces
  │   ├── 73/2019/NĐ-CP · Nghị định · 5/9/2019 · replaced by 45/2026/NĐ-CP from
  │   │   1/3/2026 · Điều 41
  │   │   Quy định quản lý đầu tư ứng dụng công nghệ thông tin sử dụng nguồn vốn
  │   │   ngân sách nhà nước

A document that says itself until when it holds:

  $ mkdir -p ends && cat >ends/a.txt <<'END'
  > HỘI ĐỒNG NHÂN DÂN
  > TỈNH AN GIANG
  > Số: 7/2021/NQ-HĐND
  > An Giang, ngày 1 tháng 12 năm 2021
  > NGHỊ QUYẾT
  > Về mức hỗ trợ
  > Điều 1. Mức hỗ trợ là 1 triệu đồng.
  > Điều 2. Nghị quyết này có hiệu lực từ ngày 10 tháng 12 năm 2021 đến hết ngày 31 tháng 12 năm 2025.
  > END
  $ tracuu-index -q -d ends.idx ends
  $ for at in 31/12/2025 1/1/2026; do
  >   tracuu -d ends.idx --at $at --show 7/2021/NQ-HĐND --facts | grep status
  > done
  status:      in force; no longer from 1/1/2026
  status:      expired from 1/1/2026
