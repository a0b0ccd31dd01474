Vietnamese comes by the locale, whether or not the machine has it, and C stays English:

  $ LC_ALL= LANG=vi_VN.UTF-8 tracuu --shwo
  ! tracuu: Không có tùy chọn --shwo. Có phải ý bạn là --show?
  ! Xem 'tracuu --help'.
  [2]
  $ LC_ALL= LANG=C tracuu --shwo
  ! tracuu: There is no option --shwo. Did you mean --show?
  ! Try 'tracuu --help'.
  [2]
  $ LC_ALL=en_US.UTF-8 LANGUAGE=vi tracuu-index --jobs=no
  ! tracuu-index: --jobs cần một số từ 1 đến 64, không phải "no". Xem tracuu-index --help.
  [2]

An option asks for a language whatever the locale:

  $ tracuu --lang=vi -n x
  ! tracuu: --limit cần một số từ 0 đến 100000, không phải "x".
  ! Xem 'tracuu --help'.
  [2]
  $ LC_ALL=vi_VN tracuu --lang=en -n x
  ! tracuu: --limit wants a number from 0 to 100000, not "x".
  ! Try 'tracuu --help'.
  [2]
  $ tracuu --lang=fr
  ! tracuu: --lang=fr is not known: use vi or en.
  ! Try 'tracuu --help'.
  [2]

So does the configuration file:

  $ printf '[index]\nlang = vi\njobs = many\n' >vi.conf; tracuu-index --config=vi.conf
  ! tracuu-index: vi.conf: Trong [index], khóa jobs cần một số từ 1 đến 64, không phải "many".
  [2]

What is in force is said in the words of officials, and a status has one name on every screen:

  $ mkdir d; van() { printf 'BỘ TÀI CHÍNH\nSố: %s\nHà Nội, ngày %s\n\n%s\n%s\n\n%s\n\nBỘ TRƯỞNG\n(đã ký)\nTrần Văn B\n' "$2" "$3" "$4" "$5" "$6" >d/$1.txt; }
  > van goc 3/2001/TT-BTC 'ngày 5 tháng 10 năm 2001' 'THÔNG TƯ' 'Hướng dẫn quản lý hồ sơ lưu trữ' 'Thông tư này có hiệu lực từ ngày 01/11/2001.'
  > van sua 4/2003/TT-BTC 'ngày 5 tháng 3 năm 2003' 'THÔNG TƯ' 'Sửa đổi, bổ sung Thông tư số 3/2001/TT-BTC ngày 05/10/2001' 'Điều 1. Sửa đổi khoản 2 Điều 3 Thông tư số 3/2001/TT-BTC. Thông tư này có hiệu lực từ ngày 01/04/2003.'
  > van sua2 5/2004/TT-BTC 'ngày 5 tháng 3 năm 2004' 'THÔNG TƯ' 'Sửa đổi, bổ sung Thông tư số 3/2001/TT-BTC ngày 05/10/2001' 'Điều 1. Sửa đổi khoản 3 Điều 3 Thông tư số 3/2001/TT-BTC. Thông tư này có hiệu lực từ ngày 01/04/2004.'
  > van ngung 7/2005/TT-BTC 'ngày 1 tháng 2 năm 2005' 'THÔNG TƯ' 'Ngưng hiệu lực Thông tư số 3/2001/TT-BTC' 'Điều 1. Ngưng hiệu lực Thông tư số 3/2001/TT-BTC ngày 05/10/2001 từ ngày 01/04/2005 đến hết ngày 30/06/2005.'
  > van thay 9/2008/TT-BTC 'ngày 5 tháng 9 năm 2008' 'THÔNG TƯ' 'Quy định quản lý hồ sơ lưu trữ' 'Điều 2. Thông tư này có hiệu lực từ ngày 01/01/2009 và thay thế Thông tư số 3/2001/TT-BTC ngày 05/10/2001 và Thông tư số 2/1999/TT-BTC ngày 01/03/1999.'
  > cp d/goc.txt d/ban-sao.txt; tracuu-index -q -d ix d
  $ for at in 1/10/2001 10/10/2001 2002 1/5/2003 1/5/2004 5/2005 10/2008 2010; do tracuu -d ix --lang=vi --at=$at --show goc.txt --facts | sed -n "s,^tình trạng: *,$at: ,p"; done
  1/10/2001: chưa có hiệu lực; có từ 1/11/2001
  10/10/2001: chưa có hiệu lực; có từ 1/11/2001
  2002: còn hiệu lực
  1/5/2003: được sửa đổi bởi 4/2003/TT-BTC từ 1/4/2003
  1/5/2004: được sửa đổi bởi 5/2004/TT-BTC từ 1/4/2004 (và 1 văn bản khác)
  5/2005: ngưng hiệu lực theo 7/2005/TT-BTC từ 1/4/2005 đến hết 30/6/2005
  10/2008: được sửa đổi bởi 5/2004/TT-BTC từ 1/4/2004 (và 1 văn bản khác);
  2010: được thay thế bởi 9/2008/TT-BTC từ 1/1/2009
  $ tracuu -d ix --lang=vi --at=5/2005 --related goc.txt
  3/2001/TT-BTC · Bộ Tài chính · 5/10/2001 · ngưng hiệu lực theo 7/2005/TT-BTC
      từ 1/4/2005 đến hết 30/6/2005
  Hướng dẫn quản lý hồ sơ lưu trữ
  ├── Được sửa đổi, bổ sung bởi
  │   ├── 5/2004/TT-BTC · Thông tư · 5/3/2004 · còn hiệu lực
  │   │   Sửa đổi, bổ sung Thông tư số 3/2001/TT-BTC ngày 05/10/2001
  │   └── 4/2003/TT-BTC · Thông tư · 5/3/2003 · còn hiệu lực
  │       Sửa đổi, bổ sung Thông tư số 3/2001/TT-BTC ngày 05/10/2001
  ├── Được thay thế bởi
  │   └── 9/2008/TT-BTC · Thông tư · 5/9/2008 · chưa có hiệu lực; có từ 1/1/2009 ·
  │       Điều 2
  │       Quy định quản lý hồ sơ lưu trữ
  └── Bị ngưng hiệu lực bởi
      └── 7/2005/TT-BTC · Thông tư · 1/2/2005 · từ 1/4/2005, đến hết 30/6/2005
          Ngưng hiệu lực Thông tư số 3/2001/TT-BTC
  $ tracuu -d ix --lang=vi --related thay.txt
  9/2008/TT-BTC · Bộ Tài chính · 5/9/2008 · còn hiệu lực
  Quy định quản lý hồ sơ lưu trữ
  └── Thay thế
      ├── 3/2001/TT-BTC · Thông tư · 5/10/2001 · được thay thế bởi 9/2008/TT-BTC
      │   từ 1/1/2009 · Điều 2
      │   Hướng dẫn quản lý hồ sơ lưu trữ
      └── 2/1999/TT-BTC · Thông tư · 1/3/1999 · không có trong kho · Điều 2
  $ tracuu -d ix --lang=vi --at=5/2005 --facets=status -n 1 hồ sơ lưu trữ
  Tìm thấy 3 văn bản, trong đó 1 là bản sao của văn bản khác; hiện 1; kho cập nhật
  hôm nay.

   1. Quy định quản lý hồ sơ lưu trữ                              chưa có hiệu lực
      9/2008/TT-BTC · Bộ Tài chính · 5/9/2008 · chưa có hiệu lực; có từ 1/1/2009 ·
      Trần Văn B
      THÔNG TƯ Quy định quản lý hồ sơ lưu trữ
      $HOME/d/thay.txt

  tình trạng
    ngưng hiệu lực   2 ████████████████████████████████████████
    chưa có hiệu lực 1 ████████████████████
  $ tracuu -d ix --lang=vi --show goc.txt --facts
  trích yếu:     Hướng dẫn quản lý hồ sơ lưu trữ
                 94-139
  số hiệu:       3/2001/TT-BTC
                 23-36: “Số: 3/2001/TT-BTC”
  loại:          Thông tư
                 83-93: “THÔNG TƯ”
  cơ quan:       Bộ Tài chính
                 23-36: “Số: 3/2001/TT-BTC”
  ngày ban hành: 5/10/2001
                 54-81: “Hà Nội, ngày ngày 5 tháng 10 năm 2001”
  hiệu lực từ:   1/11/2001
                 179-195: “Thông tư này có hiệu lực từ ngày 01/11/2001.”
  người ký:      Trần Văn B
                 224-237
  chức vụ:       Bộ trưởng
                 198-212: “BỘ TRƯỞNG”
  tình trạng:    được thay thế bởi 9/2008/TT-BTC từ 1/1/2009
  dạng:          văn bản
  hệ thống:      Nhà nước
  định dạng:     text
  bảng mã:       UTF-8
  ngày nhập:     29/11/2026
  đường dẫn:     $HOME/d/goc.txt
  $ tracuu -d ix --lang=vi xyzzy
  Không tìm thấy văn bản nào.
  [1]

Help and complaints are in the language that is asked for anywhere on the line:

  $ tracuu --help --lang=vi | head -n 1; tracuu-index --help=all --lang vi | head -n 1
  Cách dùng: tracuu [TÙY-CHỌN...] CÂU-HỎI...
  Cách dùng: tracuu-index [TÙY-CHỌN...] [THƯ-MỤC...]
  $ tracuu lương tối thiểu --limt 3 --lang=vi
  ! tracuu: Không có tùy chọn --limt. Có phải ý bạn là --limit?
  ! Xem 'tracuu --help'.
  [2]
  $ tracuu --lang=vi --type 'nghi quyt' đất
  ! tracuu: Không có loại văn bản "nghi quyt". Có phải ý bạn là "Nghị quyết" (NQ)?
  ! Xem 'tracuu --help'.
  [2]
  $ tracuu --lang=vi 'kính gửi (sở'
  ! tracuu: Dấu ngoặc mở ở ký tự thứ 10 chưa được đóng; hãy thêm “)” hoặc bỏ nó đi.
  !   kính gửi (sở
  !            ^
  [2]
  $ tracuu --lang=vi loia:NQ đất
  ! tracuu: “loia:” ở ký tự thứ 1 không phải là trường. Có phải ý bạn là “loai:”? Muốn tìm nguyên văn thì đặt trong ngoặc kép.
  !   loia:NQ đất
  !   ^^^^^
  [2]
  $ tracuu --lang=vi --show 999/2031/QĐ-TTg
  ! tracuu: Không văn bản nào trong kho có đường dẫn hoặc số 999/2031/QĐ-TTg, cũng không văn bản nào nhắc đến nó.
  [1]

Orders, fields and facets are called by Vietnamese or English names in both languages:

  $ tracuu --format paths --sort=mới -n 2 lương >vi; tracuu --format paths --lang=vi --sort=newest -n 2 lương >en; cmp vi en && cat vi
  $SAMPLES/nghi-dinh-182-2026-nd-cp.txt
  $SAMPLES/thong-tu-65-2026-tt-bca.txt
  $ tracuu --format paths loai:CT đất; tracuu --lang=vi --format paths type:CT đất
  $SAMPLES/chi-thi-16-2005-ct-ub-can-tho.txt
  $SAMPLES/chi-thi-16-2005-ct-ub-can-tho.txt
  $ tracuu --lang=vi --facets=loại,tinh-trang -n 1 --format json lương tối thiểu | grep -o '"facets".*'
  "facets":{"type":[{"value":"NĐ","count":3}],"status":[{"value":"in-force","count":2},{"value":"unknown","count":1}]}}}

Telex, absent numbers and old names of offices are told in Vietnamese:

  $ tracuu --lang=vi --format paths luowng toois thieeru vungf -n 1
  $SAMPLES/nghi-dinh-38-2022-nd-cp.txt
  ! tracuu: “luowng toois thieeru vungf” được hiểu là “lương tối thiểu vùng”, gõ theo kiểu Telex hoặc VNI.
  $ tracuu --lang=vi --format paths 999/2031/QĐ-TTg
  ! tracuu: Kho không có văn bản số 999/2031/QĐ-TTg, và không văn bản nào nhắc đến nó.
  [1]
  $ tracuu --lang=vi --format paths 'coquan:"bo ke hoach va dau tu" đấu thầu'
  $SAMPLES/thong-tu-16-2022-tt-bkhdt.html
  $SAMPLES/quyet-dinh-2416-qd-bkhdt.txt
  ! tracuu: Bộ Kế hoạch và Đầu tư nay đã sáp nhập vào Bộ Tài chính; dùng coquan:BTC để tìm văn bản của cơ quan đó.
  $ tracuu --lang=vi --format paths nguoiky:xyzzy đất
  ! tracuu: Không có văn bản nào có “xyzzy” trong tên người ký.
  [1]

The indexer says in Vietnamese what it did, what it could not read, and what to do:

  $ mkdir e; echo 'Công văn số 1/CV về đất đai' >e/a.txt; : >e/rong.txt; printf 'PK\003\004xxxx' >e/hong.docx; export LC_ALL=vi_VN.UTF-8
  > tracuu-index -v -d e.ix e 2>&1 | sed 's/[0-9,]* giây/N giây/'; tracuu-index -d e.ix --list=failed; tracuu-index -d e.ix --info | sed 's/\t.*//'
  tracuu-index: $HOME/e/hong.docx: Tệp bị hỏng hoặc không đầy đủ; hãy lấy một bản khác để lập chỉ mục.
  tracuu-index: $HOME/e/rong.txt: Tệp trống.
  tracuu-index: Đã xem 3 tệp: 3 mới, 0 thay đổi, 0 chuyển chỗ, 0 đã xóa, 0 không đổi, 2 lỗi; đọc 46 byte trong N giây.
  $HOME/e/hong.docx	damaged	Tệp bị hỏng hoặc không đầy đủ; hãy lấy một bản khác để lập chỉ mục.
  $HOME/e/rong.txt	empty	Tệp trống.
  chỉ mục
  số văn bản
  dung lượng
  định dạng
  lần cập nhật gần nhất
  thư mục
  $ export LC_ALL=vi_VN.UTF-8; rm e/a.txt; tracuu-index -d e.ix e --dry-run; tracuu-index -d e.ix khong-co; tracuu-index -d e.ix --forget=khong-co
  thay đổi	$HOME/e/hong.docx
  thay đổi	$HOME/e/rong.txt
  đã xóa	$HOME/e/a.txt
  ! tracuu-index: Không có thư mục $HOME/khong-co.
  ! tracuu-index: Chỉ mục không có thư mục $HOME/khong-co để bỏ; nó có $HOME/e.
  [2]
  $ export LC_ALL=vi_VN.UTF-8; tracuu -d nothere đất
  ! tracuu: Chưa có chỉ mục ở nothere.
  ! Hãy tạo chỉ mục, chẳng hạn từ các văn bản trong ~/Documents:
  !   tracuu-index -d 'nothere' ~/Documents
  ! Hoặc chỉ ra chỉ mục khác bằng --index=THƯ-MỤC.
  [3]
  $ printf '[index]\nlang = vi\n[folder a]\npath = x\n' >bad.conf; tracuu-index --config=bad.conf
  ! tracuu-index: bad.conf: [folder a] cần một đường dẫn bắt đầu bằng "/".
  [2]

On a terminal it ends with one line of what it did:
Needs: script -qec true /dev/null >/dev/null </dev/null

  $ script -qec 'tracuu-index -d f.ix e --lang=vi' /dev/null </dev/null | tr '\r' '\n' | sed -n 's/[0-9,]* giây/N giây/p'
  tracuu-index: Đã xem 2 tệp: 2 mới, 0 thay đổi, 0 chuyển chỗ, 0 đã xóa, 0 không đổi, 2 lỗi; đọc 8 byte trong N giây.

Days are said as people say them, in options and in fields:

  $ mkdir g; for d in 'yesterday' '40 days ago' '400 days ago'; do n=$(date -d "$d" +%j); printf 'BỘ TÀI CHÍNH\nSố: %s/%s/TT-BTC\nHà Nội, ngày %s\n\nTHÔNG TƯ\nHướng dẫn hồ sơ\n' $n $(date -d "$d" +%Y) "$(date -d "$d" +'%d tháng %m năm %Y')" >"g/$(echo $d | tr ' ' -).txt"; done; tracuu-index -q -d g.ix g
  $ for from in 'hôm qua' 'hom kia' 7d '1 tuần' 'hai tháng' '3 tháng' 'last 7 days' 'nửa năm'; do printf '%s: ' "$from"; tracuu -d g.ix --format paths --from "$from" hồ sơ | wc -l; done
  hôm qua: 1
  hom kia: 1
  7d: 1
  1 tuần: 1
  hai tháng: 2
  3 tháng: 2
  last 7 days: 1
  nửa năm: 2
  $ tracuu -d g.ix --format paths --to '1 năm' hồ sơ; tracuu -d g.ix --format paths --from '2 tháng' --to '3 tuần trước' hồ sơ
  $HOME/g/400-days-ago.txt
  $HOME/g/40-days-ago.txt
  $ tracuu -d g.ix --format paths ngay:hôm qua hồ sơ; tracuu -d g.ix --format paths 'ngay:hôm qua hồ sơ'; tracuu -d g.ix --format paths 'hồ sơ date:"3 months"' | sort; tracuu -d g.ix --format paths 'ngày:<3 tháng' hồ sơ
  $HOME/g/yesterday.txt
  $HOME/g/yesterday.txt
  $HOME/g/40-days-ago.txt
  $HOME/g/yesterday.txt
  $HOME/g/400-days-ago.txt
  $ tracuu -d g.ix --lang=vi --from 'tuần sau nữa' hồ sơ
  ! tracuu: --from: "tuần sau nữa" không phải là ngày tháng. Hãy viết năm (2012), tháng (6/2012), ngày (29/6/2012), hoặc bằng lời như "hôm qua", "tuần trước", "3 tháng", "đầu năm", 7d.
  ! Xem 'tracuu --help'.
  [2]
  $ tracuu -d g.ix --lang=vi ngay:mùa xuân
  ! tracuu: "mùa" không phải là ngày tháng. Hãy viết năm (2012), tháng (6/2012), ngày (29/6/2012), hoặc bằng lời như "hôm qua", "tuần trước", "3 tháng", "đầu năm", 7d.
  !   ngay:mùa xuân
  !   ^^^^^^^^
  [2]

Types have English names for those who ask for one, and text is not read for them:

  $ tracuu --format paths -t directive đất; tracuu --format paths 'type:"joint circular" OR type:directive' thôn
  $SAMPLES/chi-thi-16-2005-ct-ub-can-tho.txt
  $SAMPLES/chi-thi-21-ct-ttg.txt
  $ tracuu --format paths -t decre đất
  ! tracuu: "decre" is no type of document: use a name or a code, such as "nghị quyết" or NQ.
  ! Try 'tracuu --help'.
  [2]

Numbers, choices and questions are as people here write them:

  $ tracuu --lang=vi --sort=x a
  ! tracuu: Không có giá trị --sort=x: hãy dùng liên-quan, mới, cũ hoặc nhập.
  ! Xem 'tracuu --help'.
  [2]
  $ tracuu --lang=vi --date-field=x a
  ! tracuu: Không có giá trị --date-field=x: hãy dùng ban-hành, hiệu-lực, tệp hoặc nhập.
  ! Xem 'tracuu --help'.
  [2]
  $ tracuu --lang=vi --facets=x a
  ! tracuu: --facets không biết "x": chỉ đếm được theo loại, cơ-quan, năm hoặc hiệu-lực.
  ! Xem 'tracuu --help'.
  [2]
  $ tracuu --lang=vi --timeout 0,5 đất --count; tracuu --timeout 0,5,1 đất
  17
  ! tracuu: --timeout wants seconds from 0 (no limit) to 86400, such as 0.5 or 10, not "0,5,1".
  ! Try 'tracuu --help'.
  [2]
  $ tracuu --lang=vi -d tcp://127.0.0.1:1 đất
  ! tracuu: Không kết nối được tới tcp://127.0.0.1:1: máy kia từ chối kết nối.
  [3]
  $ tracuu --lang=vi -n 1 --explain 113/NQ-CP | grep -c '[0-9],[0-9]* = '
  36
  $ tracuu --lang=vi --show 38/2022/NĐ-CP --passage | sed -n 4p
      4  Điều 3. Mức lương tối thiểu (2,5 kB)

A citation names its office once; a path in a table keeps its line breaks; where there is no desktop that is said:

  $ mkdir to; printf 'BỘ TÀI CHÍNH\n\nSố: 15/2026/TT-BTC\nHà Nội, ngày 5 tháng 3 năm 2026\n\nTHÔNG TƯ\nBộ Tài chính hướng dẫn kế toán hoa sen\n\nĐiều 1. Phạm vi\nHoa sen.\n' >"$(printf 'to/a\nb.txt')"; tracuu-index -q -d ix to; tracuu -d ix --cite 15/2026/TT-BTC
  Thông tư số 15/2026/TT-BTC ngày 5/3/2026 của Bộ Tài chính hướng dẫn kế toán hoa sen
  $ tracuu -d ix --format=csv hoa sen | sed 1d | cut -d , -f 9
  $HOME/to/a\nb.txt
  $ env -u DISPLAY -u WAYLAND_DISPLAY tracuu -d ix --lang=vi --open 15/2026/TT-BTC
  ! tracuu: Ở đây không có màn hình làm việc để mở $HOME/to/a\nb.txt. --show in nội dung; có thể đặt TRACUU_OPENER là chương trình mở tệp.
  [3]

What says when documents were issued, and which of a sort, is no word to look for, and that is said:

  $ tracuu --lang=vi --compact nghị quyết từ 2022 đến 2023
  Tìm thấy 1 văn bản; kho cập nhật hôm nay.
  “từ 2022 đến 2023” được hiểu là thời gian ban hành (--from=1/1/2022
  --to=31/12/2023); muốn tìm đúng các từ ấy thì dùng --strict.
  Liệt kê tất cả, mới nhất trước: Nghị quyết (-t NQ); muốn tìm đúng các từ ấy thì
  dùng --strict.

   1. 17/2022/UBTVQH15 · 23/3/2022 · Về số giờ làm thêm trong 01…     còn hiệu lực
  $ tracuu --lang=vi --compact -n 2 thông tư của bộ tài chính mới nhất
  Tìm thấy 7 văn bản; hiện 1-2; kho cập nhật hôm nay.
  Liệt kê tất cả, mới nhất trước: Thông tư (-t TT), Bộ Tài chính (-a BTC), mới
  nhất (--sort=mới); muốn tìm đúng các từ ấy thì dùng --strict.

   1. 28/2026/TT-BTC · 27/3/2026 · Quy định mức thu, chế độ thu,…     còn hiệu lực
   2. 11/2026/TT-BTC · 10/2/2026 · Quy định mức thu, chế độ thu,…     còn hiệu lực
  $ tracuu --lang=vi --compact -n 2 nghị định tiền lương sau 2020 | head -n 4
  Tìm thấy 6 văn bản; hiện 1-2; kho cập nhật hôm nay.
  “sau 2020” được hiểu là thời gian ban hành (--from=1/1/2021); muốn tìm đúng các
  từ ấy thì dùng --strict.
  Ưu tiên: Nghị định (-t NĐ).
  $ tracuu --format=paths nghị quyết từ 2022 đến 2023 2>/dev/null >1; tracuu --format=paths -t NQ --from 2022 --to 2023 >2; cmp 1 2
  $ tracuu --compact -n 1 --strict nghị quyết từ 2022 đến 2023 | grep -c 'read as\|listed'
  0
  [1]
  $ tracuu -n 1 --json nghị quyết từ 2022 đến 2023 | tail -n 1 | jq -c .summary.notice_codes
  ["days","listed"]
