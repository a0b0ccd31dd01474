A file may hold several documents, as an issue of the gazette does; each is found as what it is:

  $ mkdir d && { cat $SAMPLES/thong-tu-28-2026-tt-btc.txt; printf '\nCÔNG BÁO/Số 123 + 124/Ngày 12-4-2026\n\n'; cat $SAMPLES/nghi-dinh-51-2025-nd-cp.txt; echo; cat $SAMPLES/quyet-dinh-605-qd-ubnd-bac-ninh.txt; } >d/cong-bao.txt
  $ cp $SAMPLES/chi-thi-21-ct-ttg.txt d
  $ tracuu-index -d s.idx d && tracuu -d s.idx 51/2025/NĐ-CP
  1 document matches; index of today.

   1. Sửa đổi, bổ sung một số điều của Nghị định số 10/2022/NĐ-CP ngày    in force
      15 tháng 01 năm 2022 của Chính phủ quy định về lệ phí trước bạ
      51/2025/NĐ-CP · Chính phủ · 1/3/2025 · document 2 of 3 in the file · Hồ Đức…
      Nghị định 51/2025/NĐ-CP
      …51/2025/NĐ-CP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh…
      $HOME/d/cong-bao.txt
  $ tracuu -d s.idx lệ phí trước bạ ô tô điện chạy pin
  1 document matches; index of today.

   1. Sửa đổi, bổ sung một số điều của Nghị định số 10/2022/NĐ-CP ngày    in force
      15 tháng 01 năm 2022 của Chính phủ quy định về lệ phí trước bạ
      51/2025/NĐ-CP · Chính phủ · 1/3/2025 · document 2 of 3 in the file · Hồ Đức…
      Nghị định 51/2025/NĐ-CP > Điều 1.
      …phủ quy định về lệ phí trước bạ, như sau: “c) Ô tô điện chạy pin: Kể từ…
      $HOME/d/cong-bao.txt
  $ tracuu -d s.idx number:605/QĐ-UBND
  1 document matches; index of today.

   1. Cơ cấu tổ chức bộ máy của Sở Xây dựng                               in force
      605/QĐ-UBND · Ủy ban nhân dân tỉnh Bắc Ninh · 31/12/2025 · document 3 of 3
      in the file · Phạm Hoàng Sơn
      Quyết định 605/QĐ-UBND
      ỦY BAN NHÂN DÂN TỈNH BẮC NINH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập -…
      $HOME/d/cong-bao.txt
  $ tracuu -d s.idx --json number:605/QĐ-UBND | grep -o '"document":.*"number":"[^"]*"\|"heading":"[^"]*"'
  "document":3,"documents":3,"number":"605/QĐ-UBND"
  "heading":"Quyết định 605/QĐ-UBND"

A number names one of them, a path the file with all of them:

  $ tracuu -d s.idx --show 51/2025/NĐ-CP | sed '/./!d' | sed -n '1,2p;$p'
  CHÍNH PHỦ
  Số: 51/2025/NĐ-CP
  Hồ Đức Phớc
  $ tracuu -d s.idx --show 51/2025/NĐ-CP --passage
      1  Nghị định 51/2025/NĐ-CP (759 bytes)
      2    Điều 1. (411 bytes)
      3    Điều 2. Hiệu lực thi hành (487 bytes)
  $ tracuu -d s.idx --show 51/2025/NĐ-CP --facts | grep -E '^(number|issuer|issued|signer|part)'
  number:      51/2025/NĐ-CP
  issuer:      Chính phủ
  issued:      1/3/2025
  signer:      Hồ Đức Phớc
  signer role: Phó Thủ tướng
  part:        document 2 of 3 in the file
  $ tracuu -d s.idx --show cong-bao.txt --facts | grep -E '^(number|issuer|issued|signer:|part)'
  number:      28/2026/TT-BTC
  issuer:      Bộ Tài chính
  issued:      27/3/2026
  signer:      Cao Anh Tuấn
  part:        document 1 of 3 in the file
  number:      51/2025/NĐ-CP
  issuer:      Chính phủ
  issued:      1/3/2025
  signer:      Hồ Đức Phớc
  part:        document 2 of 3 in the file
  number:      605/QĐ-UBND
  issuer:      Ủy ban nhân dân tỉnh Bắc Ninh
  issued:      31/12/2025
  signer:      Phạm Hoàng Sơn
  part:        document 3 of 3 in the file
  $ tracuu -d s.idx --show cong-bao.txt | sed '/./!d' | sed -n '1p'
     BỘ TÀI CHÍNH                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  $ tracuu -d s.idx --related 605/QĐ-UBND | head -n 1
  605/QĐ-UBND · Ủy ban nhân dân tỉnh Bắc Ninh · 31/12/2025 · in force ·

What a later document of the file does to others counts, and what is done to it:

  $ printf 'ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\nSố: 01/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBắc Ninh, ngày 01 tháng 7 năm 2025\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Luật Phí;\nĐiều 1. Thử.\n' >d/01.txt
  $ tracuu-index -d s.idx d && tracuu -d s.idx --show 01/QĐ-UBND --facts | grep -A1 ^status
  status:      replaced by 605/QĐ-UBND from 1/1/2026
  kind:        document

A file that moves keeps them:

  $ mv d/cong-bao.txt d/so-123.txt && tracuu-index -d s.idx d && tracuu -d s.idx --format paths 51/2025/NĐ-CP
  $HOME/d/so-123.txt
  $ tracuu -d s.idx --show 51/2025/NĐ-CP --facts | grep -E '^(number|part|path)'
  number:      51/2025/NĐ-CP
  path:        $HOME/d/so-123.txt
  part:        document 2 of 3 in the file

A file of several is no copy of one that holds its first document alone:

  $ cp $SAMPLES/thong-tu-28-2026-tt-btc.txt d/28.txt && tracuu-index -d s.idx d && tracuu -d s.idx --format paths 28/2026/TT-BTC | sort
  $HOME/d/28.txt
  $HOME/d/so-123.txt
