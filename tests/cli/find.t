Words typed without marks find text with marks:

  $ tracuu -n 1 --format paths giao ban to chuc xay dung dang
  $SAMPLES/tin-giao-ban-to-chuc-xay-dung-dang-2012.html

Fully marked words mean what they say:

  $ tracuu -n 1 --format paths luân chuyển cán bộ
  $SAMPLES/tin-giao-ban-to-chuc-xay-dung-dang-2012.html

Words half of which lost their marks:

  $ tracuu -n 1 --format paths luân chuyen cán bo
  $SAMPLES/tin-giao-ban-to-chuc-xay-dung-dang-2012.html

Old and new tone placement are one word:

  $ tracuu --format paths 'cổ phần hoá doanh nghiệp' >1; tracuu --format paths 'cổ phần hóa doanh nghiệp' >2; cmp 1 2 && head -n 1 1
  $SAMPLES/cong-van-2499-tc-tcdn.txt

The two spellings with i and y are one word:

  $ tracuu --format paths 'quản lý thuế' >1; tracuu --format paths 'quản lí thuế' >2; cmp 1 2 && wc -l <1
  10

A document stored in decomposed form is found by a composed query, and the other way round:

  $ tracuu -n 1 --format paths 'chủ hộ kinh doanh bảo hiểm xã hội bắt buộc'
  $SAMPLES/nghi-quyet-78-2025-ubtvqh15.txt
  $ tracuu -n 1 --format paths "$(printf 'lu\303\242n chuye\314\202\314\211n ca\314\201n b\303\264\314\243')"
  $SAMPLES/tin-giao-ban-to-chuc-xay-dung-dang-2012.html

A misspelling of a word that no document holds is said so, and the exit status is 1:

  $ tracuu xyzzyplugh
  Nothing was found.
  [1]

What it prints for people:

  $ tracuu -n 1 mức lương tối thiểu vùng
  2 documents match; shown is 1; index of today.

   1. Quy định mức lương tối thiểu đối với người lao động làm việc theo   in force
      hợp đồng lao động
      38/2022/NĐ-CP · Chính phủ · 12/6/2022 · Phạm Bình Minh
      Điều 3. Mức lương tối thiểu
      …tối thiểu tháng và mức lương tối thiểu giờ đối với người lao động làm việc…
      $SAMPLES/nghi-dinh-38-2022-nd-cp.txt

Without a query it says how it is used:

  $ tracuu
  ! tracuu: No query was given.
  ! Try 'tracuu --help'.
  [2]

Telephone, account and other numbers are found by their digits and in any grouping:

  $ mkdir grouped && cd grouped && echo 'Gọi 0912.345.678' >1.txt && echo 'Gọi 0912 345 678' >2.txt && echo 'Gọi 0912345678' >3.txt && echo 'phòng 345, 678 người' >4.txt && echo 'trả 12.500.000 đồng vào 1903 6482 5678 901' >5.txt && echo 'trả 12500000 đồng vào 190364825678901' >6.txt && tracuu-index -q -d ../grouped.idx . && cd ..
  $ for q in 0912345678 0912.345.678 'gọi 0912 345 678' 0912-345-678; do tracuu -d grouped.idx --format paths "$q" | sort | tr '\n' ' '; echo; done
  $HOME/grouped/1.txt $HOME/grouped/2.txt $HOME/grouped/3.txt 
  $HOME/grouped/1.txt $HOME/grouped/2.txt $HOME/grouped/3.txt 
  $HOME/grouped/1.txt $HOME/grouped/2.txt $HOME/grouped/3.txt 
  $HOME/grouped/1.txt $HOME/grouped/2.txt $HOME/grouped/3.txt 
  $ for q in 12500000 12.500.000 '12 500 000' 190364825678901 1903-6482-5678-901; do tracuu -d grouped.idx --format paths "$q" | sort | tr '\n' ' '; echo; done
  $HOME/grouped/5.txt $HOME/grouped/6.txt 
  $HOME/grouped/5.txt $HOME/grouped/6.txt 
  $HOME/grouped/5.txt $HOME/grouped/6.txt 
  $HOME/grouped/5.txt $HOME/grouped/6.txt 
  $HOME/grouped/5.txt $HOME/grouped/6.txt 
  $ tracuu -d grouped.idx --color=always 0912345678 | grep -c '31m0912.345.678'
  1

Words that were typed without blanks are taken apart, keys decoded; a foreign word is left alone:

  $ for q in baohiemxahoi 'cheedoj thaisanr' internet; do tracuu --format paths -n 1 "$q" 2>&1 >/dev/null; done
  tracuu: “baohiemxahoi” was read as “bao hiem xa hoi”.
  tracuu: “cheedoj” was read as “chế độ”.
  tracuu: “thaisanr” was read as “thai sản”.
  [1]

A place whose name is written in several ways is found in all of them, and documents keep theirs:

  $ mkdir -p pl && echo 'Ủy ban nhân dân tỉnh Đắc Lắc, thị xã Ban Mê Thuột.' >pl/a.txt
  $ echo 'Ủy ban nhân dân tỉnh Đắk Lắk, thành phố Buôn Ma Thuột.' >pl/b.txt; echo 'Sách in năm Đắc Di, hồ Lắc; tỉnh Bắc Kạn.' >pl/c.txt
  $ tracuu-index -d pl.ix pl >r 2>&1
  $ for q in 'Đắc Lắc' 'đắk lắk' 'dac lac' '"Đăk Lăk"' 'Buôn Mê Thuột' '"Bắc Cạn"' '"bắc cần"'; do
  >   printf '%s: %s\n' "$q" "$(tracuu -d pl.ix --format paths --all "$q" 2>&1 | sed 's,.*/,,' | sort | tr '\n' ' ')"
  > done
  Đắc Lắc: a.txt b.txt c.txt 
  đắk lắk: a.txt b.txt c.txt 
  dac lac: a.txt b.txt c.txt 
  "Đăk Lăk": a.txt b.txt tracuu: No document has “Lăk”; it was read as “lắk”. Use --strict to insist on its marks. tracuu: No document has “Đăk”; it was read as “đắk”. Use --strict to insist on its marks. 
  Buôn Mê Thuột: a.txt b.txt 
  "Bắc Cạn": c.txt 
  "bắc cần": tracuu: Did you mean: "bắc kạn"? 
  $ tracuu -d pl.ix --strict --format paths '"Đắc Lắc"' | sed 's,.*/,,'
  a.txt

A search that has no time left shows what it found by then, says so and what to do, and is no failure:

  $ tracuu --timeout=0.000001 --format=paths '"theo quy định"' --sort newest -n 3 >found; echo $?; wc -l <found
  0
  3
  ! tracuu: The time for a query (1e-06 s) ran out: there may be more than what was found by then, and in another order. Ask with fewer words, or give it more time with --timeout (0 = no limit).
  $ tracuu --timeout=0.000001 --json đất đai -n 1 | grep -o '"incomplete":"[a-z]*"'
  "incomplete":"time"
  $ tracuu --timeout=0.000001 --facets -n 1 đất đai | head -n 4
  8 documents match; shown is 1; index of today.
  The time for a query (1e-06 s) ran out: there may be more than what was found by
  then, and in another order. Ask with fewer words, or give it more time with
  --timeout (0 = no limit).
  $ tracuu --timeout=0.000001 xyzzyplugh
  Nothing was found.
  [1]
  $ tracuu --timeout=0.000001 --lang=vi -n 1 đất đai | head -n 4
  Tìm thấy 8 văn bản; hiện 1; kho cập nhật hôm nay.
  Đã hết thời gian cho một lần tìm (1e-06 giây): có thể còn văn bản khác ngoài
  những gì đã tìm thấy, và thứ tự có thể khác. Hãy dùng ít từ hơn, hoặc cho thêm
  thời gian bằng --timeout (0 = không giới hạn).

One that ends in time is the same with any limit:

  $ tracuu --json đất đai --facets --timeout=0 | sed 's/"ms":[^,]*,//' >1; tracuu --json đất đai --facets --timeout=600 | sed 's/"ms":[^,]*,//' >2; cmp 1 2 && grep -c incomplete 1
  0
  [1]

A time that is none is refused:

  $ tracuu --timeout=soon đất
  ! tracuu: --timeout wants seconds from 0 (no limit) to 86400, such as 0.5 or 10, not "soon".
  ! Try 'tracuu --help'.
  [2]

However often a word is typed, it is asked for once:

  $ words=$(printf 'bo %.0s' $(seq 300)); tracuu --timeout=0 --format=paths --sort=newest -n 2 "$words"
  $SAMPLES/van-ban-hop-nhat-4246-vbhn-bldtbxh.txt
  ! tracuu: Only the first 64 words of the query are used.
  $ tracuu --timeout=0 --format=paths -n 1 "+bộ $(printf ' +bộ%.0s' $(seq 100))"
  $SAMPLES/thong-tu-15-2024-tt-bldtbxh.txt
  ! tracuu: Only the first 64 words of the query are used.
