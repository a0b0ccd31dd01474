What sort of paper, what sort of file:

  $ mkdir docs && /usr/bin/python3 -c '
  > import email.message, mailbox, zipfile
  > def letter(subject, text):
  >     m = email.message.EmailMessage()
  >     m["Subject"], m["From"], m["To"] = subject, "a@example.org", "b@example.org"
  >     m.set_content(text)
  >     return m
  > full, bare = letter("Gửi báo cáo", "Gửi văn bản kèm theo về hoa sen."), letter("Hỏi thăm", "Hoa sen nở chưa?")
  > full.add_attachment("Báo cáo quý 2 về hoa sen".encode(), maintype="text", subtype="plain", filename="bao-cao.txt")
  > open("docs/kem.eml", "wb").write(bytes(full))
  > open("docs/khong.eml", "wb").write(bytes(bare))
  > with zipfile.ZipFile("docs/goi.zip", "w") as z:
  >     z.writestr("trong-goi.eml", bytes(full))
  >     z.writestr("hoa.txt", "hoa sen trong gói")
  > box = mailbox.mbox("docs/hop.mbox"); box.add(full); box.add(bare); box.flush()'
  $ cp $SAMPLES/nghi-quyet-97-nq-cp.txt $SAMPLES/tin-giao-ban-to-chuc-xay-dung-dang-2012.html docs; printf 'Phụ lục I\nDANH MỤC HOA SEN\n(Kèm theo Nghị quyết số 97/NQ-CP ngày 01/4/2026 của Chính phủ)\n1. Hoa sen trắng\n' >docs/phu-luc.txt
  $ tracuu-index -q -d ix docs; printf '#!/bin/sh\ntracuu -d ix --format=paths "$@" | sed "s|$HOME/docs/||" | sort\n' >list; chmod +x list
  $ ./list format:eml
  goi.zip!/trong-goi.eml
  hop.mbox!/1.eml
  hop.mbox!/2.eml
  kem.eml
  khong.eml
  $ ./list dinhdang:thư -has:attachment
  hop.mbox!/2.eml
  khong.eml
  $ ./list hoa sen has:attachment
  goi.zip!/trong-goi.eml
  hop.mbox!/1.eml
  kem.eml
  $ ./list 'co:"đính kèm"'
  goi.zip!/trong-goi.eml
  hop.mbox!/1.eml
  kem.eml
  $ ./list 'dinhdang:text,web'
  goi.zip!/hoa.txt
  goi.zip!/trong-goi.eml!/bao-cao.txt
  hop.mbox!/1.eml!/bao-cao.txt
  kem.eml!/bao-cao.txt
  nghi-quyet-97-nq-cp.txt
  phu-luc.txt
  tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $ ./list kind:document
  nghi-quyet-97-nq-cp.txt
  $ ./list 'dang:"phụ lục"'
  phu-luc.txt
  $ ./list dạng:tin OR dạng:phuluc
  phu-luc.txt
  tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $ ./list -- hoa -dang:phuluc format:txt
  goi.zip!/hoa.txt
  goi.zip!/trong-goi.eml!/bao-cao.txt
  hop.mbox!/1.eml!/bao-cao.txt
  kem.eml!/bao-cao.txt
  nghi-quyet-97-nq-cp.txt
  $ ./list format:pdf
  $ ./list --sort=mới has:attachment hoa
  goi.zip!/trong-goi.eml
  hop.mbox!/1.eml
  kem.eml
  $ tracuu -d ix --count kind:annex
  1

What is none of them is told, with the nearest:

  $ tracuu -d ix kind:annexx
  ! tracuu: “kind:” does not know “annexx”. Did you mean “kind:annex”?
  !   kind:annexx
  !   ^^^^^^^^^^^
  [2]
  $ tracuu -d ix dinhdang:docxx,pdf
  ! tracuu: “format:” does not know “docxx”. Did you mean “format:docx”?
  !   dinhdang:docxx,pdf
  !   ^^^^^^^^^^^^^^^^^^
  [2]
  $ tracuu -d ix has:money
  ! tracuu: “has:” does not know “money”; it knows attachment (dinhkem).
  !   has:money
  !   ^^^^^^^^^
  [2]
  $ tracuu --lang=vi -d ix dang:quyển
  ! tracuu: “kind:” không có “quyển”; có document (vanban), annex (phuluc), form (bieumau), news (tin), draft (duthao).
  !   dang:quyển
  !   ^^^^^^^^^^
  [2]
  $ tracuu -d ix kinds:annex
  ! tracuu: “kinds:” at character 1 is no field. Did you mean “kind:”? Put it in quotes to look for it as text.
  !   kinds:annex
  !   ^^^^^^
  [2]
  $ tracuu -d ix dinhdag:pdf
  ! tracuu: “dinhdag:” at character 1 is no field. Did you mean “dinhdang:”? Put it in quotes to look for it as text.
  !   dinhdag:pdf
  !   ^^^^^^^^
  [2]
