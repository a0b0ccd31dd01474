What is not in the folder, but what the folder knows of it: a law that was repealed, a decree amended and replaced, a
circular that was suspended for a time, a decision of each of two provinces with one number, a guidance of the Party:

  $ cat >paper.sh <<'END'
  > # paper FILE OFFICE NUMBER DATE TYPE TITLE TEXT SIGNATURE
  > paper() {
  >   printf '%s\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: %s\nHà Nội, %s\n\n%s\n%s\n\n%s\n\n%s\n' \
  >     "$2" "$3" "$4" "$5" "$6" "$7" "$8" >"$1"
  > }
  > END
  $ mkdir docs && . ./paper.sh
  > paper docs/luat.txt 'QUỐC HỘI' 41/2024/QH15 'ngày 29 tháng 6 năm 2024' LUẬT 'Bảo hiểm xã hội' \
  >   'Điều 1. Phạm vi điều chỉnh
  > Luật này quy định về bảo hiểm xã hội.
  > Điều 140. Hiệu lực thi hành
  > 1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.
  > 2. Luật Bảo hiểm xã hội số 58/2014/QH13 ngày 20 tháng 11 năm 2014 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.' \
  >   'CHỦ TỊCH QUỐC HỘI
  > Trần Văn A'
  > paper docs/sua.txt 'CHÍNH PHỦ' 50/2018/NĐ-CP 'ngày 09 tháng 4 năm 2018' 'NGHỊ ĐỊNH' \
  >   'Sửa đổi, bổ sung một số điều của Nghị định số 9/2010/NĐ-CP ngày 08 tháng 02 năm 2010 của Chính phủ về công tác văn thư' \
  >   'Điều 1. Sửa đổi Điều 5 của Nghị định số 9/2010/NĐ-CP.
  > Điều 2. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2018.' 'TM. CHÍNH PHỦ
  > Trần Văn B'
  > paper docs/thay.txt 'CHÍNH PHỦ' 31/2020/NĐ-CP 'ngày 05 tháng 3 năm 2020' 'NGHỊ ĐỊNH' 'Về công tác văn thư' \
  >   'Điều 1. Văn thư được làm trên máy.
  > Điều 37. Nghị định này có hiệu lực từ ngày ký và thay thế Nghị định số 9/2010/NĐ-CP ngày 08 tháng 02 năm 2010 của Chính phủ.' \
  >   'TM. CHÍNH PHỦ
  > Trần Văn B'
  > paper docs/ngung.txt 'BỘ TÀI CHÍNH' 20/2019/TT-BTC 'ngày 11 tháng 4 năm 2019' 'THÔNG TƯ' \
  >   'Ngưng hiệu lực thi hành Thông tư số 7/2018/TT-BTC ngày 24 tháng 01 năm 2018 của Bộ trưởng Bộ Tài chính' \
  >   'Điều 1. Ngưng hiệu lực thi hành Thông tư số 7/2018/TT-BTC kể từ ngày 15 tháng 4 năm 2019 đến hết ngày 31 tháng 12 năm 2019.' \
  >   'BỘ TRƯỞNG
  > Lê Văn C'
  > tinh() {
  >   paper "docs/$1.txt" "ỦY BAN NHÂN DÂN
  > $2" 12/2020/QĐ-UBND 'ngày 01 tháng 4 năm 2020' 'QUYẾT ĐỊNH' 'Về giá đất' \
  >     "Điều 1. $3
  > Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 3/2015/QĐ-UBND của Ủy ban nhân dân tỉnh." \
  >     'TM. ỦY BAN NHÂN DÂN
  > CHỦ TỊCH
  > Võ Văn D'
  > }
  > tinh ca-mau 'TỈNH CÀ MAU' 'Giá đất rừng ngập mặn là 20.000 đồng một mét vuông, đất nuôi tôm 35.000 đồng.'
  > tinh an-giang 'TỈNH AN GIANG' 'Đất ở ven kênh Vĩnh Tế tính theo bảng giá của từng xã, có xét đường đi lại.'
  > paper docs/dang.txt 'BAN TỔ CHỨC TRUNG ƯƠNG
  > *' 15-HD/BTCTW 'ngày 05 tháng 9 năm 2022' 'HƯỚNG DẪN' 'về hồ sơ' \
  >   'Hướng dẫn này có hiệu lực từ ngày ký, thay thế Hướng dẫn số 6-HD/BTCTW ngày 15/6/2011 của Ban Tổ chức Trung ương.' \
  >   'TRƯỞNG BAN
  > Lê Văn C'
  > tracuu-index -q -d ix docs
  $ for what in 58/2014/QH13 'luật bảo hiểm xã hội 2014' 'nghị định 9/2010' 7/2018/TT-BTC 6-HD/BTCTW 3/2015/QĐ-UBND; do
  >   echo "== $what"; COLUMNS=100 tracuu -d ix --related "$what"
  > done
  == 58/2014/QH13
  58/2014/QH13 · 20/11/2014 · not in the index · repealed by 41/2024/QH15 from 1/7/2025
  Luật Bảo hiểm xã hội
  └── Repealed by
      └── 41/2024/QH15 · Luật · 29/6/2024 · in force · Điều 140
          Bảo hiểm xã hội
  == luật bảo hiểm xã hội 2014
  58/2014/QH13 · 20/11/2014 · not in the index · repealed by 41/2024/QH15 from 1/7/2025
  Luật Bảo hiểm xã hội
  └── Repealed by
      └── 41/2024/QH15 · Luật · 29/6/2024 · in force · Điều 140
          Bảo hiểm xã hội
  == nghị định 9/2010
  9/2010/NĐ-CP · Chính phủ · 8/2/2010 · not in the index · replaced by 31/2020/NĐ-CP from 5/3/2020
  ├── Amended by
  │   └── 50/2018/NĐ-CP · Nghị định · 9/4/2018 · in force
  │       Sửa đổi, bổ sung một số điều của Nghị định số 9/2010/NĐ-CP ngày 08 tháng 02 năm 2010 của
  │       Chính phủ về công tác văn thư
  └── Replaced by
      └── 31/2020/NĐ-CP · Nghị định · 5/3/2020 · in force
          Về công tác văn thư
  == 7/2018/TT-BTC
  7/2018/TT-BTC · Bộ Tài chính · 24/1/2018 · not in the index
  └── Suspended by
      └── 20/2019/TT-BTC · Thông tư · 11/4/2019 · from 15/4/2019, until 31/12/2019
          Ngưng hiệu lực thi hành Thông tư số 7/2018/TT-BTC ngày 24 tháng 01 năm 2018 của Bộ trưởng Bộ
          Tài chính
  == 6-HD/BTCTW
  6-HD/BTCTW · Ban Tổ chức Trung ương · 15/6/2011 · not in the index · replaced by 15-HD/BTCTW
      from 5/9/2022
  └── Replaced by
      └── 15-HD/BTCTW · Hướng dẫn · 5/9/2022 · in force
          về hồ sơ
  == 3/2015/QĐ-UBND
  3/2015/QĐ-UBND · Ủy ban nhân dân tỉnh An Giang · not in the index · replaced by 12/2020/QĐ-UBND
      from 1/4/2020
  └── Replaced by
      └── 12/2020/QĐ-UBND · Quyết định · 1/4/2020 · in force
          Về giá đất
  3/2015/QĐ-UBND · Ủy ban nhân dân tỉnh Cà Mau · not in the index · replaced by 12/2020/QĐ-UBND
      from 1/4/2020
  └── Replaced by
      └── 12/2020/QĐ-UBND · Quyết định · 1/4/2020 · in force
          Về giá đất

Each act counts from its own day on:

  $ for at in 31/5/2018 1/6/2018 5/3/2020; do
  >   echo "== $at"; COLUMNS=120 tracuu -d ix --at $at --related 9/2010/NĐ-CP | head -1
  > done
  == 31/5/2018
  9/2010/NĐ-CP · Chính phủ · 8/2/2010 · not in the index
  == 1/6/2018
  9/2010/NĐ-CP · Chính phủ · 8/2/2010 · not in the index · amended by 50/2018/NĐ-CP from 1/6/2018
  == 5/3/2020
  9/2010/NĐ-CP · Chính phủ · 8/2/2010 · not in the index · replaced by 31/2020/NĐ-CP from 5/3/2020
  $ COLUMNS=120 tracuu -d ix --at 1/5/2019 --related 7/2018/TT-BTC | head -1
  7/2018/TT-BTC · Bộ Tài chính · 24/1/2018 · not in the index · suspended by 20/2019/TT-BTC from 15/4/2019 until
  $ tracuu -d ix --json --related 58/2014/QH13 | sed 's|"[^"]*/docs/|"docs/|g'
  {"v":1,"in_index":false,"number":"58/2014/QH13","type":"Luật","type_code":"L","issued":"2014-11-20","title":"Luật Bảo hiểm xã hội","status":"repealed","status_since":"2025-07-01","status_by":{"number":"41/2024/QH15","issued":"2024-06-29","path":"docs/luat.txt","place":"Điều 140","start":393,"end":440},"related":[{"relation":"repeals","direction":"from","total":1,"exact":true,"documents":[{"in_index":true,"number":"41/2024/QH15","type":"Luật","title":"Bảo hiểm xã hội","issued":"2024-06-29","path":"docs/luat.txt","status":"in-force","status_since":"2025-07-01","place":"Điều 140","start":393,"end":440}]}]}

It is told by a search for its number or its name, and by --show, which has nothing to show:

  $ tracuu -d ix 58/2014/QH13 | sed '/^$/,$d'
  1 document matches; index of today.
  58/2014/QH13 is not in the index; repealed by Điều 140 of 41/2024/QH15 from
  1/7/2025. Documents that name it are listed.
  $ tracuu -d ix --at 1/1/2025 58/2014/QH13 | sed '/^$/,$d'
  1 document matches; index of today.
  58/2014/QH13 is not in the index; to be repealed by 41/2024/QH15 from 1/7/2025.
  Documents that name it are listed.
  $ tracuu -d ix 'luật bảo hiểm xã hội 2014' | sed '/^$/,$d'
  1 document matches; index of today.
  “luật bảo hiểm xã hội 2014” is the name of 58/2014/QH13, which is not in the
  index; repealed by Điều 140 of 41/2024/QH15 from 1/7/2025.
  $ tracuu -d ix --show 'luật bảo hiểm xã hội 2014'
  ! tracuu: 58/2014/QH13 is not in the index; repealed by Điều 140 of 41/2024/QH15 from 1/7/2025. --related lists the documents that name it.
  [1]
  $ tracuu -d ix 'luật bảo hiểm xã hội' | sed '/^$/,$d'
  1 document matches; index of today.
  “luật bảo hiểm xã hội” is the name of 41/2024/QH15.
  $ tracuu -d ix 'luật bảo hiểm xã hội 2006' | sed '/^$/,$d'
  No document matches in full; this one comes nearest; index of today.
  $ tracuu -d ix --show 58/2014/QH13
  ! tracuu: 58/2014/QH13 is not in the index; repealed by Điều 140 of 41/2024/QH15 from 1/7/2025. --related lists the documents that name it.
  [1]
  $ tracuu -d ix --related 59/2014/QH13
  ! tracuu: No document of the index has the path or the number 59/2014/QH13, and none names it.
  [1]

Anybody can claim to end a decree: a province, a school that prints a decree's number. Such claims are listed, and no status
follows; what an office says of its own papers counts:

  $ mkdir docs2 && cp docs/thay.txt docs2 && . ./paper.sh
  > paper docs2/tinh.txt 'ỦY BAN NHÂN DÂN
  > TỈNH CÀ MAU' 90/2021/QĐ-UBND 'ngày 01 tháng 4 năm 2021' 'QUYẾT ĐỊNH' 'Về văn thư' \
  >   'Điều 1. Quyết định này có hiệu lực từ ngày ký và bãi bỏ Điều 1 Nghị định số 31/2020/NĐ-CP ngày 05 tháng 3 năm 2020.' \
  >   'CHỦ TỊCH
  > Võ Văn D'
  > paper docs2/truong.txt 'SỞ GIÁO DỤC VÀ ĐÀO TẠO CÀ MAU
  > TRƯỜNG THPT NGUYỄN TRÃI' 77/2022/NĐ-CP 'ngày 02 tháng 4 năm 2022' 'NGHỊ ĐỊNH' 'Về nội quy' \
  >   'Điều 1. Nghị định này có hiệu lực từ ngày ký và thay thế Nghị định số 31/2020/NĐ-CP.' \
  >   'HIỆU TRƯỞNG
  > Võ Văn E'
  > paper docs2/truong-2.txt 'SỞ GIÁO DỤC VÀ ĐÀO TẠO CÀ MAU
  > TRƯỜNG THPT NGUYỄN TRÃI' 8/QĐ-THPTNT 'ngày 02 tháng 9 năm 2022' 'QUYẾT ĐỊNH' 'Về nội quy' \
  >   'Điều 1. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 5/QĐ-THPTNT ngày 01/9/2019.' 'HIỆU TRƯỞNG
  > Võ Văn E'
  > tracuu-index -q -d ix2 docs2
  $ tracuu -d ix2 --related 31/2020/NĐ-CP
  31/2020/NĐ-CP · Chính phủ · 5/3/2020 · in force
  Về công tác văn thư
  ├── Replaces
  │   └── 9/2010/NĐ-CP · Nghị định · 8/2/2010 · not in the index
  ├── Amended by
  │   └── 90/2021/QĐ-UBND · Quyết định · 1/4/2021 · in force · a claim: its office
  │       may not · a part repealed · Điều 1
  │       Về văn thư
  └── Replaced by
      └── 77/2022/NĐ-CP · Nghị định · 2/4/2022 · in force · a claim: its office
          may not · Điều 1
          Về nội quy
  $ tracuu -d ix2 --related 5/QĐ-THPTNT
  5/QĐ-THPTNT · 1/9/2019 · not in the index · replaced by 8/QĐ-THPTNT from
      2/9/2022
  └── Replaced by
      └── 8/QĐ-THPTNT · Quyết định · 2/9/2022 · in force · Điều 1
          Về nội quy
  $ tracuu -d ix2 --json --related 31/2020/NĐ-CP | grep -o '"claim":true' | wc -l
  2
