Alone on a terminal the program talks: lines are edited, results have numbers, filters stay and are shown:
Needs: /usr/bin/python3 -c 'import pty; pty.openpty()'

  $ cat >talk.py <<'END'
  > """talk.py ARGUMENT... <KEYS: starts the program at a terminal, types a line of KEYS at each prompt, prints what is seen."""
  > import fcntl, os, pty, re, select, struct, sys, termios
  > pid, fd = pty.fork()
  > if pid == 0:
  >     fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 200, 100, 0, 0))
  >     os.execvp(sys.argv[1], sys.argv[1:])
  > out, seen = b"", 0
  > def read():
  >     global out
  >     ready = select.select([fd], [], [], 30)[0]
  >     try:
  >         data = os.read(fd, 65536) if ready else b""
  >     except OSError:
  >         data = b""
  >     out += data
  >     return data
  > for line in sys.stdin.buffer.read().decode().splitlines():
  >     while not re.search(rb"tracuu( \[[^\r\n]*\])?> ", out[seen:]) and read():
  >         pass
  >     seen = len(out)
  >     os.write(fd, line.encode().decode("unicode_escape").encode("latin-1"))
  > while read():
  >     pass
  > status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
  > text = re.sub(r"\033\[[0-9;?]*[A-Za-z]|\033\]8[^\a\033]*(\a|\033\\)", "", out.decode("utf-8", "backslashreplace"))
  > for line in text.replace("\r", "").split("\n"):
  >     print(line.replace("\a", "<bell>").rstrip())
  > print("status:", status)
  > END
  $ cat >talk <<'END'
  > #!/bin/sh
  > TERM=xterm NO_COLOR=1 PAGER='sed -n s/^Số:/PAGED:/p' exec /usr/bin/python3 talk.py tracuu --compact -n 3 "$@"
  > END
  $ chmod +x talk
  $ ./talk <<'END'
  > lệ phí\r
  > :trích 1\r
  > :xem 1 \r
  > \r
  > :cite 2\r
  > :cite 5\r
  > :loc loai=NĐ nam=2025\r
  > :mới\r
  > :loc loai=\r
  > :loc\r
  > :phù hợp\r
  > :thoát\r
  > END
  Type words to search for. :help lists the commands, Ctrl-D ends.
  tracuu> lệ phí
  8 documents match; shown are 1 to 3; index of today.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ chức,…   in force
   2. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu, nộp phí, lệ phí trong lĩnh…  in force
   3. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu, nộp phí thuộc lĩnh vực…      in force
  tracuu> :trích 1
  Nghị định số 362/2025/NĐ-CP ngày 31/12/2025 của Chính phủ quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Phí và lệ phí
  tracuu> :xem 1
  PAGED: 362/2025/NĐ-CP
  tracuu>
  8 documents match; shown are 4 to 6; index of today.

   4. 51/2025/NĐ-CP · 1/3/2025 · Sửa đổi, bổ sung một số điều của Nghị định số…               in force
   5. 29/1998/NĐ-CP · 11/5/1998 · Về việc ban hành Quy chế thực hiện dân chủ ở xã             in force
   6. 607/NQ-HĐND · 29/12/2025 · THỐNG NHẤT MỨC TỶ LỆ PHẦN TRĂM (%) TÍNH ĐƠN GIÁ THUÊ ĐẤT…    in force
  tracuu> :cite 2
  Thông tư số 28/2026/TT-BTC ngày 27/3/2026 của Bộ Tài chính quy định mức thu, chế độ thu, nộp phí, lệ phí trong lĩnh vực xuất cảnh, nhập cảnh, quá cảnh, cư trú tại Việt Nam
  tracuu> :cite 5
  Nghị định số 29/1998/NĐ-CP ngày 11/5/1998 của Chính phủ về việc ban hành Quy chế thực hiện dân chủ ở xã
  tracuu> :loc loai=NĐ nam=2025
  2 documents match; index of today.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ chức,…   in force
   2. 51/2025/NĐ-CP · 1/3/2025 · Sửa đổi, bổ sung một số điều của Nghị định số…               in force
  tracuu [loai=NĐ nam=2025]> :mới
  2 documents match; index of today.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ chức,…   in force
   2. 51/2025/NĐ-CP · 1/3/2025 · Sửa đổi, bổ sung một số điều của Nghị định số…               in force
  tracuu [loai=NĐ nam=2025 sort=newest]> :loc loai=
  2 documents match; index of today.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ chức,…   in force
   2. 51/2025/NĐ-CP · 1/3/2025 · Sửa đổi, bổ sung một số điều của Nghị định số…               in force
  tracuu [nam=2025 sort=newest]> :loc
  8 documents match; shown are 1 to 3; index of today.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ chức,…   in force
   2. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu, nộp phí, lệ phí trong lĩnh…  in force
   3. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu, nộp phí thuộc lĩnh vực…      in force
  tracuu> :phù hợp
  8 documents match; shown are 1 to 3; index of today.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ chức,…   in force
   2. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu, nộp phí, lệ phí trong lĩnh…  in force
   3. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu, nộp phí thuộc lĩnh vực…      in force
  tracuu> :thoát

  status: 0

Filters of the command line are shown, too, until others take their place:

  $ ./talk -i -n 1 -t TT --from=2024 --title lệ phí <<'END' | grep '>'
  > :loc loai=NĐ nam=2025\r
  > :loc\r
  > :thoát\r
  > END
  tracuu [type=TT from=1/1/2024 title]> :loc loai=NĐ nam=2025
  tracuu [title loai=NĐ nam=2025]> :loc
  tracuu [type=TT from=1/1/2024 title]> :thoát

A wrong command, filter or query gets one sentence, and the session goes on:

  $ ./talk <<'END'
  > :lienqaun 3\r
  > :lienquan\r
  > :loc mau=đỏ\r
  > :loc mausaccuabia=đỏ\r
  > :cite 7\r
  > "lệ phí\r
  > zzzz qqqq\r
  > \r
  > :quit\r
  > END
  Type words to search for. :help lists the commands, Ctrl-D ends.
  tracuu> :lienqaun 3
  tracuu: There is no command :lienqaun. Did you mean :lienquan?
  tracuu> :lienquan
  tracuu: Which one? Write :lienquan 3 for the third result.
  tracuu> :loc mau=đỏ
  tracuu: "mau=đỏ" is no filter: write what is wanted, such as loai=NĐ, coquan=BTC or nam=2024.
  tracuu> :loc mausaccuabia=đỏ
  tracuu: "mausaccuabia=đỏ" is no filter: write what is wanted, such as loai=NĐ, coquan=BTC or
          nam=2024.
  tracuu> :cite 7
  tracuu: No result 7 was shown on this terminal, and no document has this number. Search first.
  tracuu> "lệ phí
  tracuu: The quotation mark at character 1 is never closed; add a second one or leave it out.
    "lệ phí
    ^
  tracuu> zzzz qqqq
  Nothing was found.
  tracuu>
  tracuu: There are no further results.
  tracuu> :quit

  status: 0

Ctrl-C leaves a line, Ctrl-D the program; keys complete names and bring lines back, those of an earlier session too:

  $ ./talk <<'END' | grep -v 'tracuu>$' # a prompt may be gone with the line
  > đất\x03
  > :rela\t30/2020/nd-cp\x15:ci\t30/2020/nd-cp\r
  > \x04
  > END
  Type words to search for. :help lists the commands, Ctrl-D ends.
  tracuu> :related 30/2020/nd-cp:cite 30/2020/nd-cp
  Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  tracuu> ^D

  status: 0
  $ ./talk <<'END'
  > \x10\r
  > \x04
  > END
  Type words to search for. :help lists the commands, Ctrl-D ends.
  tracuu> :cite 30/2020/nd-cp
  Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  tracuu> ^D

  status: 0
  $ stat -c %a .local/state/tracuu/history; cat .local/state/tracuu/history
  600
  lệ phí
  :trích 1
  :xem 1
  :cite 2
  :cite 5
  :loc loai=NĐ nam=2025
  :mới
  :loc loai=
  :loc
  :phù hợp
  :thoát
  :loc loai=NĐ nam=2025
  :loc
  :thoát
  :lienqaun 3
  :lienquan
  :loc mau=đỏ
  :loc mausaccuabia=đỏ
  :cite 7
  "lệ phí
  zzzz qqqq
  :quit
  :cite 30/2020/nd-cp
  :cite 30/2020/nd-cp

Keys complete what the index has, too: offices, types and numbers; a name of several words stands in quotes:

  $ ./talk <<'END'
  > lệ phí coquan:"bo tai\t\r
  > :loc loai=nd\t coquan="bo tai\t\r
  > :trich 30/2020/n\t\r
  > \x04
  > END
  Type words to search for. :help lists the commands, Ctrl-D ends.
  tracuu> lệ phí coquan:"bo taiBộ Tài chính"
  2 documents match in full; the nearest are shown; index of today.

   1. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu, nộp phí, lệ phí trong lĩnh…  in force
   2. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu, nộp phí thuộc lĩnh vực…      in force
   3. 116/2002/TT-BTC · 25/12/2002 · Hướng dẫn thi hành Nghị Định số 108/2002/ND-CP ngày…     in force
  tracuu> :loc loai=ndNĐ  coquan="bo taiBộ Tài chính"
  Nothing was found.
  tracuu [loai=NĐ coquan=Bộ Tài chính]> :trich 30/2020/nNĐ-CP
  Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  tracuu [loai=NĐ coquan=Bộ Tài chính]> ^D

  status: 0

A query of the command line is asked first, in the language of its reader:

  $ ./talk --lang=vi -i -n 1 lệ phí <<'END'
  > :xyz\r
  > :giúp\r
  > \x04
  > END
  Gõ từ cần tìm. :giup để xem các lệnh, Ctrl-D để kết thúc.
  Tìm thấy 8 văn bản; hiện 1; kho cập nhật hôm nay.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ…     còn hiệu lực
  tracuu> :xyz
  tracuu: Không có lệnh :xyz; gõ :giup để xem các lệnh.
  tracuu> :giúp
    từ ngữ                    tìm; kết quả được đánh số từ 1
    Enter                     trang sau
    :3  :xem 3  :show 3       in kết quả 3 (hoặc đường dẫn, số hiệu: :xem 30/2020/NĐ-CP)
    :mucluc 3  :outline 3     mục lục của nó
    :lienquan 3  :related 3   nó căn cứ, sửa đổi, thay thế văn bản nào và ngược lại
    :trich 3  :cite 3         viện dẫn nó; :chep 3, :copy 3 chép luôn vào bảng tạm
    :mo 3  :open 3            mở bằng chương trình của màn hình nền
    :loc loai=NĐ nam=2024     bộ lọc giữ lại: loai, coquan, nam, tu, den, hieuluc ...
    :filter type=NĐ --title   cũng vậy, viết như tùy chọn; loai= bỏ một bộ lọc
    :loc  :filter             bỏ mọi bộ lọc
    :moi  :newest             mới nhất trước; :phuhop, :relevance: phù hợp nhất trước
    :thoat  :quit  Ctrl-D     kết thúc
  tracuu> ^D

  status: 0

A state folder that cannot be written, and LANG=C, are no trouble:

  $ touch file; XDG_STATE_HOME=$HOME/file LANG=C LC_ALL=C ./talk <<'END'
  > lệ phí\r
  > \x04
  > END
  Type words to search for. :help lists the commands, Ctrl-D ends.
  tracuu> lệ phí
  8 documents match; shown are 1 to 3; index of today.

   1. 362/2025/NĐ-CP · 31/12/2025 · Quy định chi tiết một số điều và biện pháp để tổ chức,…   in force
   2. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu, nộp phí, lệ phí trong lĩnh…  in force
   3. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu, nộp phí thuộc lĩnh vực…      in force
  tracuu> ^D

  status: 0

An article of a result is asked for by its number, too:

  $ ./talk <<'END' | grep -v '^$' | cut -c 1-90
  > 38/2022/NĐ-CP\r
  > :xem 1 1\r
  > :trich 1 điều 3\r
  > :1 99\r
  > :thoat\r
  > END
  Type words to search for. :help lists the commands, Ctrl-D ends.
  tracuu> 38/2022/NĐ-CP
  1 document matches; index of today.
   1. 38/2022/NĐ-CP · 12/6/2022 · Quy định mức lương tối thiểu đối với ng
  tracuu> :xem 1 1
  Điều 1. Phạm vi điều chỉnh
  Nghị định này quy định mức lương tối thiểu tháng và mức lương tối
  lao động làm việc theo hợp đồng lao động.
  tracuu> :trich 1 điều 3
  Điều 3 Nghị định số 38/2022/NĐ-CP ngày 12/6/2022 của Chính phủ quy địn
  tracuu> :1 99
  tracuu: The document has no passage 99. List its passages with --passage.
  tracuu> :thoat
  status: 0

Without a terminal nothing has changed:

  $ tracuu
  ! tracuu: No query was given.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -i
  ! tracuu: --interactive needs a terminal; --batch=- answers the queries of a pipe.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -i --batch=-
  ! tracuu: --batch and --interactive cannot be used together.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -i --json đất
  {"v":1,"summary":{"query":"","error":"--interactive goes with --format=text.","error_code":"usage","exit_code":2}}
  ! tracuu: --interactive goes with --format=text.
  ! Try 'tracuu --help'.
  [2]
