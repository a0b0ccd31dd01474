Two documents side by side.

An old decree and a new one: what changed within an article stands as words, the rest is named:

  $ mkdir docs; cat >docs/cu.txt <<'END'
  > BỘ NỘI VỤ
  > Số: 5/2019/TT-BNV
  > Hà Nội, ngày 3 tháng 5 năm 2019
  > THÔNG TƯ
  > Quy định về luân chuyển hồ sơ lưu trữ
  > Điều 1. Phạm vi điều chỉnh
  > Thông tư này quy định về luân chuyển hồ sơ lưu trữ của cơ quan nhà nước.
  > Điều 2. Thời hạn
  > 1. Hồ sơ được nộp trong thời hạn 30 ngày kể từ ngày công việc kết thúc.
  > 2. Người đứng đầu cơ quan chịu trách nhiệm về việc nộp hồ sơ đúng hạn, đầy đủ, và về việc bảo quản hồ sơ cho đến khi hồ sơ được nộp vào lưu trữ cơ quan.
  > Điều 3. Báo cáo
  > Cơ quan báo cáo Bộ Nội vụ trước ngày 15 tháng 12 hằng năm.
  > Điều 4. Phí
  > Việc nộp hồ sơ không mất phí, trừ hồ sơ nộp muộn.
  > Điều 5. Hiệu lực
  > Thông tư này có hiệu lực từ ngày 1 tháng 7 năm 2019.
  > END
  $ cat >docs/moi.txt <<'END'
  > BỘ NỘI VỤ
  > Số: 9/2024/TT-BNV
  > Hà Nội, ngày 3 tháng 5 năm 2024
  > THÔNG TƯ
  > Quy định về luân chuyển hồ sơ lưu trữ
  > Điều 1. Phạm vi điều chỉnh
  > Thông tư này quy định về luân chuyển hồ sơ
  > lưu trữ của cơ quan nhà nước.
  > Điều 2. Giải thích từ ngữ
  > Hồ sơ điện tử là tập hợp các tài liệu số có liên quan với nhau.
  > Điều 3. Thời hạn
  > 1. Hồ sơ, hồ sơ điện tử được nộp trong thời hạn 15 ngày kể từ ngày công việc kết thúc.
  > 2. Người đứng đầu cơ quan chịu trách nhiệm về việc nộp hồ sơ đúng hạn, đầy đủ, và về việc bảo quản hồ sơ cho đến khi hồ sơ được nộp vào lưu trữ cơ quan.
  > Điều 4. Báo cáo
  > Cơ quan báo cáo Bộ Nội vụ trước ngày 15 tháng 12 hằng năm.
  > Điều 5. Hiệu lực
  > Thông tư này có hiệu lực từ ngày 1 tháng 7 năm 2024.
  > END
  $ tracuu-index -d kho docs 2>/dev/null; tracuu -d kho --diff docs/cu.txt docs/moi.txt
  1 article unchanged, 2 changed, 1 new, 1 gone, 1 moved
  Outside the articles: 0 parts unchanged, 1 changed

  changed: BỘ NỘI VỤ Số: 9/2024/TT-BNV Hà Nội, ngày …
      BỘ NỘI VỤ
      Số: [-5/2019/TT-BNV-] {+9/2024/TT-BNV+}
      Hà Nội, ngày 3 tháng 5 năm [-2019-] {+2024+}
      THÔNG TƯ
      Quy định về luân chuyển hồ sơ lưu trữ

  new: Điều 2. Giải thích từ ngữ
      {+Hồ sơ điện tử là tập hợp các tài liệu số có liên quan với nhau.+}

  changed: Điều 3. Thời hạn, which was Điều 2
      1. Hồ [-sơ-] {+sơ, hồ sơ điện tử+} được nộp trong thời hạn [-30-] {+15+}
      ngày kể từ ngày công việc kết thúc.
      2. Người đứng đầu …

  moved: Điều 4. Báo cáo, which was Điều 3

  gone: Điều 4. Phí
      [-Việc nộp hồ sơ không mất phí, trừ hồ sơ nộp muộn.-]

  changed: Điều 5. Hiệu lực
      Thông tư này có hiệu lực từ ngày 1 tháng 7 năm [-2019.-] {+2024.+}

By number, in Vietnamese, with colours:

  $ tracuu -d kho --lang=vi --color=always --diff 5/2019/TT-BNV 9/2024/TT-BNV | head -n 2
  [1m1 điều giữ nguyên, 2 sửa, 1 mới, 1 bỏ, 1 chuyển[0m
  [1mNgoài các điều: 0 phần giữ nguyên, 1 sửa[0m
  $ for TERM in vt220 xterm-256color; do TERM=$TERM tracuu -d kho --color=always --diff 5/2019/TT-BNV 9/2024/TT-BNV | grep 2019. | tr '\033' '^'; done
      Số: ^[31m5/2019/TT-BNV^[0m ^[32m9/2024/TT-BNV^[0m
      Hà Nội, ngày 3 tháng 5 năm ^[31m2019^[0m ^[32m2024^[0m
      Thông tư này có hiệu lực từ ngày 1 tháng 7 năm ^[31m2019.^[0m ^[32m2024.^[0m
      Số: ^[31m5/2019/TT-BNV^[0m ^[38;5;28m9/2024/TT-BNV^[0m
      Hà Nội, ngày 3 tháng 5 năm ^[31m2019^[0m ^[38;5;28m2024^[0m
      Thông tư này có hiệu lực từ ngày 1 tháng 7 năm ^[31m2019.^[0m ^[38;5;28m2024.^[0m

Two that say the same differ in nothing, and the exit status says so:

  $ tracuu -d kho --diff docs/cu.txt 5/2019/tt-bnv
  5 articles unchanged
  [1]

For programs an object for each article:

  $ tracuu -d kho --json --diff docs/cu.txt docs/moi.txt
  {"v":1,"state":"changed","words":[{"same":"BỘ NỘI VỤ\nSố:"},{"removed":"5/2019/TT-BNV"},{"added":"9/2024/TT-BNV"},{"same":"Hà Nội, ngày 3 tháng 5 năm"},{"removed":"2019"},{"added":"2024"},{"same":"THÔNG TƯ\nQuy định về luân chuyển hồ sơ lưu trữ"}]}
  {"v":1,"state":"unchanged","article":"1","heading":"Điều 1. Phạm vi điều chỉnh"}
  {"v":1,"state":"new","article":"2","heading":"Điều 2. Giải thích từ ngữ","text":"Giải thích từ ngữ\nHồ sơ điện tử là tập hợp các tài liệu số có liên quan với nhau."}
  {"v":1,"state":"changed","article":"3","old_article":"2","heading":"Điều 3. Thời hạn","words":[{"same":"Thời hạn\n1. Hồ"},{"removed":"sơ"},{"added":"sơ, hồ sơ điện tử"},{"same":"được nộp trong thời hạn"},{"removed":"30"},{"added":"15"},{"same":"ngày kể từ ngày công việc kết thúc.\n2. Người đứng đầu cơ quan chịu trách nhiệm về việc nộp hồ sơ đúng hạn, đầy đủ, và về việc bảo quản hồ sơ cho đến khi hồ sơ được nộp vào lưu trữ cơ quan."}]}
  {"v":1,"state":"moved","article":"4","old_article":"3","heading":"Điều 4. Báo cáo","text":"Báo cáo\nCơ quan báo cáo Bộ Nội vụ trước ngày 15 tháng 12 hằng năm."}
  {"v":1,"state":"gone","article":"4","heading":"Điều 4. Phí","text":"Phí\nViệc nộp hồ sơ không mất phí, trừ hồ sơ nộp muộn."}
  {"v":1,"state":"changed","article":"5","heading":"Điều 5. Hiệu lực","words":[{"same":"Hiệu lực\nThông tư này có hiệu lực từ ngày 1 tháng 7 năm"},{"removed":"2019."},{"added":"2024."}]}
  {"v":1,"summary":{"old":"$HOME/docs/cu.txt","new":"$HOME/docs/moi.txt","articles":{"unchanged":1,"changed":2,"new":1,"gone":1,"moved":1},"others":{"unchanged":0,"changed":1,"new":0,"gone":0,"moved":0}}}

Without articles paragraphs are compared, and what controls a terminal is harmless:

  $ mkdir thu; printf 'Kính gửi các đơn vị.\n\nĐề nghị nộp báo cáo.\n\nTrân trọng.\n' >thu/a.txt
  $ printf 'Kính gửi các đơn vị.\n\nĐề nghị nộp \033[31mbáo cáo tháng.\n\nTrân trọng.\n' >thu/b.txt
  $ tracuu-index -d thu.kho thu 2>/dev/null; tracuu -d thu.kho --diff thu/a.txt thu/b.txt
  2 paragraphs unchanged, 1 changed

  changed: Đề nghị nộp [31mbáo cáo tháng.
      Đề nghị nộp [-báo cáo.-] {+[31mbáo cáo tháng.+}

What is asked for wrongly, or is not there:

  $ tracuu -d kho --diff docs/cu.txt
  ! tracuu: --diff wants two documents, the old one and the new one; a number or a name of several words stands in quotes.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -d kho --diff docs/cu.txt thông tư 9
  ! tracuu: --diff wants two documents, the old one and the new one; a number or a name of several words stands in quotes.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -d kho --format=csv --diff docs/cu.txt docs/moi.txt
  ! tracuu: --diff prints text or json, not csv.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -d kho --diff docs/cu.txt 77/1977/QĐ-X
  ! tracuu: No document of the index has the path or the number 77/1977/QĐ-X, and none names it.
  [1]
  $ tracuu -d kho --diff --batch=x docs/cu.txt docs/moi.txt
  ! tracuu: --batch and --diff cannot be used together.
  ! Try 'tracuu --help'.
  [2]
