Một ngày của người làm văn thư: each task is one command, in Vietnamese.

Half a number, as it was heard on the telephone:

  $ tracuu --lang=vi --compact -n 2 362/25
  Có 1 văn bản khớp đủ các từ; hiện những văn bản gần nhất; kho cập nhật hôm nay.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều…    còn hiệu lực
   2. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu,…     còn hiệu lực

The newest circular of a ministry on a subject:

  $ tracuu --lang=vi --compact -n 1 -t TT -a "Bộ Tài chính" --sort=mới phí
  Tìm thấy 3 văn bản; hiện 1; kho cập nhật hôm nay.

   1. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu,…     còn hiệu lực

What guides a decree:

  $ tracuu --lang=vi --compact huongdan:10/2022/NĐ-CP || tracuu --lang=vi --compact dan:10/2022/NĐ-CP
  Không tìm thấy văn bản nào.
  Tìm thấy 1 văn bản; kho cập nhật hôm nay.

   1. 51/2025/NĐ-CP · 1/3/2025 · Sửa đổi, bổ sung một số điều của…    còn hiệu lực
  $ tracuu --lang=vi --compact -n 1 văn bản nào hướng dẫn nghị định 10/2022
  Không có văn bản nào khớp đủ các từ; đây là văn bản gần nhất; kho cập nhật hôm
  nay.
  Nghị định 10/2022 không có trong kho; được sửa đổi bởi 51/2025/NĐ-CP từ
  1/3/2025. Dưới đây là các văn bản có nhắc đến nó.

   1. 51/2025/NĐ-CP · 1/3/2025 · Sửa đổi, bổ sung một số điều của…    còn hiệu lực

Whether it is in force, and what became of it:

  $ tracuu --lang=vi --related 10/2022/NĐ-CP
  10/2022/NĐ-CP · Chính phủ · 15/1/2022 · không có trong kho · được sửa đổi
      bởi 51/2025/NĐ-CP từ 1/3/2025
  ├── Là căn cứ của
  │   └── 51/2025/NĐ-CP · Nghị định · 1/3/2025 · còn hiệu lực
  │       Sửa đổi, bổ sung một số điều của Nghị định số 10/2022/NĐ-CP ngày 15
  │       tháng 01 năm 2022 của Chính phủ quy định về lệ phí trước bạ
  └── Được sửa đổi, bổ sung bởi
      └── 51/2025/NĐ-CP · Nghị định · 1/3/2025 · còn hiệu lực
          Sửa đổi, bổ sung một số điều của Nghị định số 10/2022/NĐ-CP ngày 15
          tháng 01 năm 2022 của Chính phủ quy định về lệ phí trước bạ

One article:

  $ tracuu --lang=vi --show "điều 3 nghị định 30/2020" | head -n 3
  Điều 3. Giải thích từ ngữ
  Trong Nghị định này, những từ ngữ dưới đây được hiểu như sau:
  1. “Văn bản” là thông tin thành văn được truyền đạt bằng ngôn ngữ hoặc ký hiệu, hình thành trong hoạt động của các cơ quan, tổ chức và được trình bày đúng thể thức, kỹ thuật theo quy định.

Who signed, and what he signed:

  $ tracuu --lang=vi --compact "nguoiky:Phạm Bình Minh"
  Tìm thấy 1 văn bản; kho cập nhật hôm nay.

   1. 38/2022/NĐ-CP · 12/6/2022 · Quy định mức lương tối thiểu đối…   còn hiệu lực

Decisions of a province in a year:

  $ tracuu --lang=vi --compact -t QĐ -a "Bắc Ninh" --from 2025 --to 2025
  Tìm thấy 1 văn bản; kho cập nhật hôm nay.

   1. 605/QĐ-UBND · 31/12/2025 · Cơ cấu tổ chức bộ máy của Sở Xây…    còn hiệu lực

What is remembered vaguely:

  $ tracuu --lang=vi --compact -n 1 công văn gì đó về đổi ngày nghỉ dịp lễ 30 tháng 4
  Không có văn bản nào khớp đủ các từ; đây là văn bản gần nhất; kho cập nhật hôm
  nay.
  Không có văn bản nào chứa “gì”; đã hiểu là “gi”. Dùng --strict để giữ đúng dấu
  đã gõ.

   1. 2450/VPCP-KGVX · 12/4/2024 · V/v đề xuất hoán đổi ngày làm việc dịp nghỉ lễ…

Without marks, and in the keystrokes of Telex:

  $ tracuu --lang=vi --compact -n 1 luong toi thieu vung
  Tìm thấy 4 văn bản; hiện 1; kho cập nhật hôm nay.

   1. 38/2022/NĐ-CP · 12/6/2022 · Quy định mức lương tối thiểu đối…   còn hiệu lực
  $ tracuu --lang=vi --compact -n 1 muwcs luwowng toois thieeru
  Tìm thấy 3 văn bản; hiện 1; kho cập nhật hôm nay.
  “muwcs luwowng toois thieeru” được hiểu là “mức lương tối thiểu”, gõ theo kiểu
  Telex hoặc VNI.

   1. 38/2022/NĐ-CP · 12/6/2022 · Quy định mức lương tối thiểu đối…   còn hiệu lực

The old name of a ministry:

  $ tracuu --lang=vi --compact -n 2 -a "Bộ Lao động - Thương binh và Xã hội" ''
  Tìm thấy 4 văn bản; hiện 1-2; kho cập nhật hôm nay.
  Bộ Lao động - Thương binh và Xã hội nay đã sáp nhập vào Bộ Nội vụ; dùng
  coquan:BNV để tìm văn bản của cơ quan đó.

   1. 15/2024/TT-BLĐTBXH · 31/12/2024 · Bãi bỏ một số văn bản quy…    còn hiệu lực
   2. 02/2023/TT-BLĐTBXH · 12/4/2023 · Sửa đổi, bổ sung Điều 1 của…   còn hiệu lực

How many each year:

  $ tracuu --lang=vi -n 0 --facets=năm phí
  Tìm thấy 22 văn bản; kho cập nhật hôm nay.

  năm
    1998 1 █████
    2001 1 █████
    2005 2 ██████████
    2006 1 █████
    2008 1 █████
    2020 1 █████
    2024 1 █████
    2025 6 ██████████████████████████████
    2026 8 ████████████████████████████████████████

Opened, and cited in a letter:

  $ printf '#!/bin/sh\nbasename "$1" >opened\n' >opener; chmod +x opener
  $ TRACUU_OPENER=./opener tracuu --lang=vi --open 38/2022/NĐ-CP; sleep 1; cat opened
  nghi-dinh-38-2022-nd-cp.txt
  $ tracuu --lang=vi --cite 38/2022/nd-cp
  Nghị định số 38/2022/NĐ-CP ngày 12/6/2022 của Chính phủ quy định mức lương tối thiểu đối với người lao động làm việc theo hợp đồng lao động

The list for the meeting:

  $ tracuu --lang=vi --format=html -n 3 -t NĐ phí >list.html; grep -c '<li' list.html; grep '^<h1>\|^<p class=.facts' list.html
  3
  <h1>phí</h1>
  <p class="facts">Tìm thấy 7 văn bản; hiện 1-3.</p>
  <p class="facts">362/2025/NĐ-CP · Chính phủ · 31/12/2025 · còn hiệu lực</p>
  <p class="facts">51/2025/NĐ-CP · Chính phủ · 1/3/2025 · còn hiệu lực</p>
  <p class="facts">93/2006/NĐ-CP · Chính phủ · 7/9/2006</p>

Inside one folder, and what came since last week:

  $ mkdir -p kho/den kho/di && echo 'Công văn về phí và lệ phí' >kho/den/1.txt && echo 'Tờ trình về phí thẩm định' >kho/di/2.txt && tracuu-index -q -d k.idx kho
  $ tracuu --lang=vi -d k.idx --compact --in=den phí
  Tìm thấy 1 văn bản; kho cập nhật hôm nay.

   1. Công văn về phí và lệ phí
  $ tracuu --lang=vi -d k.idx --compact --added="tuần trước" phí; tracuu -d k.idx --format=paths --added=7d phí | sort
  Không tìm thấy văn bản nào.
  $HOME/kho/den/1.txt
  $HOME/kho/di/2.txt
