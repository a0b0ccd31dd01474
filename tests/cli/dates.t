Days that no calendar has are named, and are words, never numbers; so are months and quarters:

  $ for d in 'nghị định 31/4/2021' 'thuế 2020-02-30' 'ngày 0/1/2020' 'văn bản ngày 31/6' 'phí tháng 13/2020' 'báo cáo quý 5 năm 2020'; do tracuu --lang=vi --compact -n 0 $d | grep 'Không có'; done
  Không có ngày 31/4/2021; đã tìm như các từ thường.
  Không có ngày 2020-02-30; đã tìm như các từ thường.
  Không có ngày 0/1/2020; đã tìm như các từ thường.
  Không có ngày 31/6; đã tìm như các từ thường.
  Không có tháng 13/2020; đã tìm như các từ thường.
  Không có quý 5 năm 2020; đã tìm như các từ thường.
  $ tracuu --json -n 1 nghị định 30/2/2020 | tail -n 1 | jq -c .summary.notice_codes
  ["no-such-day","preferred"]
  $ tracuu --json -n 1 thưởng tháng 13 năm 2023 | tail -n 1 | jq -c .summary.notice_codes
  null
  $ tracuu lệ phí ngay:0/1/2020
  ! tracuu: There is no such day as "0/1/2020".
  !   lệ phí ngay:0/1/2020
  !          ^^^^^^^^^^^^^
  [2]
  $ tracuu --from 0/1/2020 lệ phí
  ! tracuu: --from: There is no such day as "0/1/2020".
  ! Try 'tracuu --help'.
  [2]
  $ tracuu --added 2020-02-30 lệ phí
  ! tracuu: --added: There is no such day as "2020-02-30".
  [2]

Behind "có hiệu lực" they are the days on which documents take effect:

  $ tracuu --lang=vi --compact nghị định có hiệu lực từ tháng 7/2022
  Tìm thấy 1 văn bản; kho cập nhật hôm nay.
  “có hiệu lực từ tháng 7/2022” được hiểu là thời gian bắt đầu có hiệu lực
  (--date-field=effective --from=1/7/2022 --to=31/7/2022); muốn tìm đúng các từ ấy
  thì dùng --strict.
  Liệt kê tất cả, mới nhất trước: Nghị định (-t NĐ); muốn tìm đúng các từ ấy thì
  dùng --strict.

   1. 38/2022/NĐ-CP · 12/6/2022 · Quy định mức lương tối thiểu đối…   còn hiệu lực
  $ tracuu --compact -n 1 thông tư phí có hiệu lực từ 1/5/2026
  7 documents match; shown is 1; index of today.
  Preferred: Thông tư (-t TT).
  No document that took effect in the days of “có hiệu lực từ 1/5/2026” has all
  words; these words were looked for, too, and documents of all days.

   1. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu, nộp…     in force
  $ tracuu --format=paths nghị định có hiệu lực từ năm 2022 2>/dev/null >1; tracuu --format=paths -t NĐ --date-field effective --from 2022 --to 2022 >2; cmp 1 2

What ended, was replaced or applies since then is words:

  $ for q in 'thông tư hết hiệu lực từ 1/7/2024' 'nghị định bị thay thế từ 2020' 'thông tư áp dụng từ năm 2021'; do tracuu --json -n 1 $q | tail -n 1 | jq -c .summary.notice_codes; done
  ["preferred"]
  ["preferred"]
  ["preferred"]

A list is of those alone that are in force, where that is asked:

  $ tracuu --lang=vi --compact nghị định trước 2002 hết hiệu lực
  Không tìm thấy văn bản nào.
  “trước 2002” được hiểu là thời gian ban hành (--to=31/12/2001); muốn tìm đúng
  các từ ấy thì dùng --strict.
  Không có văn bản nào thuộc loại này: Nghị định (-t NĐ), hết hiệu lực
  (hieuluc:"hết hiệu lực"); muốn tìm đúng các từ ấy thì dùng --strict.
  [1]
  $ tracuu --lang=vi --compact thông tư từ 2020 đến 2022 còn hiệu lực
  Tìm thấy 3 văn bản; kho cập nhật hôm nay.
  “từ 2020 đến 2022” được hiểu là thời gian ban hành (--from=1/1/2020
  --to=31/12/2022); muốn tìm đúng các từ ấy thì dùng --strict.
  Liệt kê tất cả, mới nhất trước: Thông tư (-t TT), còn hiệu lực (hieuluc:"còn
  hiệu lực"); muốn tìm đúng các từ ấy thì dùng --strict.

   1. 16/2022/TT-BKHĐT · 29/7/2022 · Ngưng hiệu lực của Thông tư số…  còn hiệu lực
   2. 34/2021/TT-BLĐTBXH · 30/12/2021 · Sửa đổi, bổ sung một số…      còn hiệu lực
   3. 18/2021/TT-BNNPTNT · 27/12/2021 · Bãi bỏ một số văn bản quy…    còn hiệu lực

Days of the past may be what documents are about; where none of these days has all words, and others have them, these are given:

  $ tracuu --lang=vi --compact -n 1 nghị định tiền lương tối thiểu trước năm 2000
  Tìm thấy 1 văn bản; kho cập nhật hôm nay.
  Ưu tiên: Nghị định (-t NĐ).
  Không văn bản nào ban hành trong thời gian “trước năm 2000” có đủ các từ; đã tìm
  theo cả các từ ấy, trong văn bản mọi thời gian.

   1. 38/2022/NĐ-CP · 12/6/2022 · Quy định mức lương tối thiểu đối…   còn hiệu lực
  $ tracuu --lang=vi --compact -n 1 nghị quyết giải phóng miền nam trước năm 1975
  Không có văn bản nào khớp đủ các từ; đây là văn bản gần nhất; kho cập nhật hôm
  nay.
  Ưu tiên: Nghị quyết (-t NQ).
  Không văn bản nào ban hành trong thời gian “trước năm 1975” có đủ các từ; đã tìm
  theo cả các từ ấy, trong văn bản mọi thời gian.

   1. 16/2005/CT-UB · 17/8/2005 · Về tổ chức thực hiện Luật Đất đai…  còn hiệu lực
