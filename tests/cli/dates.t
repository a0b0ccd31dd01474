Days that no calendar has are named, and are words, never numbers; so are months and quarters:

  $ for d in 'nghị định 31/4/2021' 'thuế 2020-02-30' 'ngày 0/1/2020' 'văn bản ngày 31/6' 'phí tháng 13/2020' 'báo cáo quý 5 năm 2020' 'thuế quý V/2020' 'báo cáo quý VI năm 2021' 'thông tư quy v 2019' 'phí quý IV/2020' 'quý vị 2020'; do tracuu --lang=vi --compact -n 0 $d | grep 'Không có'; done
  Không có ngày 31/4/2021; đã tìm như các từ thường.
  Không có ngày 2020-02-30; đã tìm như các từ thường.
  Không có ngày 0/1/2020; đã tìm như các từ thường.
  Không có ngày 31/6; đã tìm như các từ thường.
  Không có tháng 13/2020; đã tìm như các từ thường.
  Không có quý 5 năm 2020; đã tìm như các từ thường.
  Không có quý V/2020; đã tìm như các từ thường.
  Không có quý VI năm 2021; đã tìm như các từ thường.
  Không có quý v 2019; đã tìm như các từ thường.
  [1]
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
  $ for d in 13/2020 2020-13 0/2020 'tháng 13/2020' 'tháng 0 năm 2020' 31/6/2020; do tracuu --from "$d" lệ phí 2>&1 | head -n 1; done
  tracuu: --from: There is no such month as "13/2020".
  tracuu: --from: There is no such month as "2020-13".
  tracuu: --from: There is no such month as "0/2020".
  tracuu: --from: There is no such month as "tháng 13/2020".
  tracuu: --from: There is no such month as "tháng 0 năm 2020".
  tracuu: --from: There is no such day as "31/6/2020".
  $ tracuu --added 2020-02-30 lệ phí
  ! tracuu: --added: There is no such day as "2020-02-30".
  [2]

Behind "có hiệu lực" they are the days on which documents take effect:

  $ tracuu --lang=vi --compact nghị định có hiệu lực từ tháng 7/2022
  Tìm thấy 5 văn bản; kho cập nhật hôm nay.
  “có hiệu lực từ tháng 7/2022” được hiểu là thời gian bắt đầu có hiệu lực
  (--date-field=effective --from=1/7/2022); muốn tìm đúng các từ ấy thì dùng
  --strict.
  Liệt kê tất cả, mới nhất trước: Nghị định (-t NĐ); muốn tìm đúng các từ ấy thì
  dùng --strict.

   1. 182/2026/NĐ-CP · 22/5/2026 · Quy định chế độ phụ cấp ưu đãi…    còn hiệu lực
   2. 123/2026/NĐ-CP · 4/4/2026 · Quy định chi tiết một số điều…      còn hiệu lực
   3. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều…    còn hiệu lực
   4. 51/2025/NĐ-CP · 1/3/2025 · Sửa đổi, bổ sung một số điều của…    còn hiệu lực
   5. 38/2022/NĐ-CP · 12/6/2022 · Quy định mức lương tối thiểu đối…   còn hiệu lực
  $ tracuu --compact -n 1 thông tư phí có hiệu lực từ 1/5/2026
  7 documents match; shown is 1; index of today.
  Preferred: Thông tư (-t TT).
  No document that took effect in the days of “có hiệu lực từ 1/5/2026” has all
  words; these words were looked for, too, and documents of all days.

   1. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu, nộp…     in force
  $ tracuu --format=paths nghị định có hiệu lực năm 2022 2>/dev/null >1; tracuu --format=paths -t NĐ --date-field effective --from 2022 --to 2022 >2; cmp 1 2

From a year or a month is open, from a day is that day:

  $ for q in 'thông tư có hiệu lực từ năm 2022' 'nghị định có hiệu lực từ 2022 trở đi' 'nghị quyết có hiệu lực kể từ tháng 7/2022' 'thông tư có hiệu lực thi hành từ tháng 3 năm 2021' 'thông tư có hiệu lực từ 1/7/2022' 'nghị định có hiệu lực kể từ ngày 5/3/2020' 'luật có hiệu lực từ 2020 đến 2021' 'nghị định có hiệu lực năm 2022'; do tracuu --json -n 1 $q | tail -n 1 | jq -r '.summary.notices[0]' | grep -o -e '--from=[^)]*'; done
  --from=1/1/2022
  --from=1/1/2022
  --from=1/7/2022
  --from=1/3/2021
  --from=1/7/2022 --to=1/7/2022
  --from=5/3/2020 --to=5/3/2020
  --from=1/1/2020 --to=31/12/2021
  --from=1/1/2022 --to=31/12/2022

What ended, was replaced or applies since then is words:

  $ for q in 'thông tư hết hiệu lực từ 1/7/2024' 'nghị định bị thay thế từ 2020' 'thông tư áp dụng từ năm 2021'; do tracuu --json -n 1 $q | tail -n 1 | jq -c .summary.notice_codes; done
  ["preferred"]
  ["preferred"]
  ["preferred"]

Where a list is empty because of the days, these are what nothing is of:

  $ for q in 'nghị định trước năm 1975' 'nghị định năm 2030' 'thông tư quý 4 năm 1999' 'nghị quyết từ 2001 đến 2002' 'thông tư có hiệu lực trước 1990'; do tracuu --lang=vi --json -n 1 $q | tail -n 1 | jq -r '.summary.notices[1]'; done
  Không có văn bản nào thuộc loại này trong thời gian ấy: Nghị định (-t NĐ); muốn tìm đúng các từ ấy thì dùng --strict.
  Không có văn bản nào thuộc loại này trong thời gian ấy: Nghị định (-t NĐ); muốn tìm đúng các từ ấy thì dùng --strict.
  Không có văn bản nào thuộc loại này trong thời gian ấy: Thông tư (-t TT); muốn tìm đúng các từ ấy thì dùng --strict.
  Không có văn bản nào thuộc loại này trong thời gian ấy: Nghị quyết (-t NQ); muốn tìm đúng các từ ấy thì dùng --strict.
  Không có văn bản nào thuộc loại này trong thời gian ấy: Thông tư (-t TT); muốn tìm đúng các từ ấy thì dùng --strict.

A list is of those alone that are in force, where that is asked:

  $ tracuu --lang=vi --compact nghị định trước 2002 hết hiệu lực
  Không tìm thấy văn bản nào.
  “trước 2002” được hiểu là thời gian ban hành (--to=31/12/2001); muốn tìm đúng
  các từ ấy thì dùng --strict.
  Không có văn bản nào thuộc loại này trong thời gian ấy: Nghị định (-t NĐ), hết
  hiệu lực (hieuluc:"hết hiệu lực"); muốn tìm đúng các từ ấy thì dùng --strict.
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

A type and a state alone are listed, too:

  $ tracuu --lang=vi --compact thông tư còn hiệu lực
  Tìm thấy 14 văn bản; hiện 1-10; kho cập nhật hôm nay.
  Liệt kê tất cả, mới nhất trước: Thông tư (-t TT), còn hiệu lực (hieuluc:"còn
  hiệu lực"); muốn tìm đúng các từ ấy thì dùng --strict.

   1. 27/2026/TT-BKHCN · 31/5/2026 · Quy hoạch sử dụng kênh tần số…   còn hiệu lực
   2. 65/2026/TT-BCA · 19/5/2026 · Quy định về đồ vật cấm đưa vào…    còn hiệu lực
   3. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu,…     còn hiệu lực
   4. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu,…     còn hiệu lực
   5. 02/2026/TT-BTC · 1/1/2026 · Bãi bỏ Thông tư liên tịch số…       còn hiệu lực
   6. 143/2025/TT-BTC · 31/12/2025 · Hướng dẫn mức chi tổ chức thực…  còn hiệu lực
   7. 27/2025/TT-BTP · 19/12/2025 · Sửa đổi, bổ sung một số điều…     còn hiệu lực
   8. 15/2024/TT-BLĐTBXH · 31/12/2024 · Bãi bỏ một số văn bản quy…    còn hiệu lực
   9. 02/2023/TT-BLĐTBXH · 12/4/2023 · Sửa đổi, bổ sung Điều 1 của…   còn hiệu lực
  10. 16/2022/TT-BKHĐT · 29/7/2022 · Ngưng hiệu lực của Thông tư số…  còn hiệu lực
  $ for s in 'nghị định hết hiệu lực' 'NĐ het hieu luc' 'NĐ mới nhất' 'TT của Bộ Tài chính còn hiệu lực' 'NĐ lương mới nhất' 'thông tư của Bộ Tài chính hiện hành' 'nghị định đang có hiệu lực' 'luật sắp có hiệu lực' 'quyết định chưa có hiệu lực'; do tracuu --json -n 1 $s | tail -n 1 | jq -c '[.summary.notice_codes, .summary.notices[0]]'; done
  [["listed"],"No document is of this sort: Nghị định (-t NĐ), no longer in force (status:ended); --strict looks for the words."]
  [["listed"],"No document is of this sort: Nghị định (-t NĐ), no longer in force (status:ended); --strict looks for the words."]
  [["listed"],"All are listed, the newest first: Nghị định (-t NĐ), the newest (--sort newest); --strict looks for the words."]
  [["listed"],"All are listed, the newest first: Thông tư (-t TT), Bộ Tài chính (-a BTC), in force (status:in-force); --strict looks for the words."]
  [["abbreviation","preferred"],"“NĐ” was looked for as “Nghị định”, too."]
  [["listed"],"All are listed, the newest first: Thông tư (-t TT), Bộ Tài chính (-a BTC), in force (status:in-force); --strict looks for the words."]
  [["listed"],"All are listed, the newest first: Nghị định (-t NĐ), in force (status:in-force); --strict looks for the words."]
  [["listed"],"No document is of this sort: Luật (-t L), not yet in force (status:not-yet); --strict looks for the words."]
  [["listed"],"No document is of this sort: Quyết định (-t QĐ), not yet in force (status:not-yet); --strict looks for the words."]
  $ tracuu --format=paths nghị quyết hết hiệu lực 2>/dev/null >1; tracuu --format=paths --sort newest type:NQ status:ended >2; cmp 1 2

But what binds nobody may be the subject:

  $ for s in 'hợp đồng hết hiệu lực' 'chính phủ hiện hành' 'giấy phép còn hiệu lực'; do tracuu --json -n 1 $s | tail -n 1 | jq -c '[.summary.notice_codes]'; done
  [null]
  [null]
  [null]

Beside other words those that have ended come first, however few, and where there are none that is not said:

  $ mkdir ended; for n in 1 2 3 4; do printf 'CHÍNH PHỦ\nSố: %s/2019/NĐ-CP\nHà Nội, ngày %s tháng 3 năm 2019\nNGHỊ ĐỊNH\nVề kiểm toán nội bộ của quỹ\nĐiều 1. Kiểm toán nội bộ\nNghị định này quy định kiểm toán nội bộ.\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực thi hành từ ngày 1 tháng 5 năm 2019.\n' $n $n >ended/$n.txt; done
  $ printf 'CHÍNH PHỦ\nSố: 9/2015/NĐ-CP\nHà Nội, ngày 9 tháng 3 năm 2015\nNGHỊ ĐỊNH\nVề lập quỹ\nĐiều 1. Quỹ\nQuỹ được lập và được kiểm toán hằng năm theo lệ thường.\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực thi hành từ ngày 1 tháng 5 năm 2015.\n' >ended/9.txt
  $ printf 'CHÍNH PHỦ\nSố: 10/2020/NĐ-CP\nHà Nội, ngày 9 tháng 3 năm 2020\nNGHỊ ĐỊNH\nVề bãi bỏ văn bản\nĐiều 1. Bãi bỏ\nBãi bỏ toàn bộ Nghị định số 9/2015/NĐ-CP ngày 9 tháng 3 năm 2015 của Chính phủ.\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực thi hành từ ngày 1 tháng 5 năm 2020.\n' >ended/10.txt
  $ tracuu-index -q -d ended.idx ended
  $ for q in 'nghị định kiểm toán hết hiệu lực' 'nghi dinh kiem toan het hieu luc' 'NĐ hết hiệu lực về kiểm toán quỹ' 'nghị định quỹ hết hiệu lực năm 2015' 'nghị định kiểm toán nội bộ hết hiệu lực' 'nghị định kiểm toán sắp có hiệu lực' 'nghị định kiểm toán còn hiệu lực'; do tracuu -d ended.idx --format=paths --lang=vi $q | head -n 1; done
  $HOME/ended/9.txt
  $HOME/ended/9.txt
  $HOME/ended/9.txt
  $HOME/ended/9.txt
  $HOME/ended/4.txt
  $HOME/ended/4.txt
  $HOME/ended/4.txt
  ! tracuu: Ưu tiên: Nghị định (-t NĐ), hết hiệu lực (hieuluc:"hết hiệu lực").
  ! tracuu: Ưu tiên: Nghị định (-t NĐ), hết hiệu lực (hieuluc:"hết hiệu lực").
  ! tracuu: “NĐ” cũng được tìm là “Nghị định”.
  ! tracuu: Ưu tiên: Nghị định (-t NĐ), hết hiệu lực (hieuluc:"hết hiệu lực").
  ! tracuu: Ưu tiên: Nghị định (-t NĐ), hết hiệu lực (hieuluc:"hết hiệu lực").
  ! tracuu: Ưu tiên: Nghị định (-t NĐ).
  ! tracuu: Ưu tiên: Nghị định (-t NĐ).
  ! tracuu: Ưu tiên: Nghị định (-t NĐ), còn hiệu lực (hieuluc:"còn hiệu lực").

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
