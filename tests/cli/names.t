A scan has nothing but its name and its folders: by all words of these it is found above documents that hold the words
scattered, however the name joins them, with marks or without, with days and codes as names have them:

  $ mkdir -p 'd/Văn bản đi' 'd/Hồ sơ đấu thầu/Bệnh viện huyện' d/Giao_Ban && for i in $(seq 60); do printf 'Biên bản số %s\nHọp giao cho ban quản lý đơn xin nghỉ phép của cán bộ, báo cáo quý 1, kế hoạch năm 2025 phòng cháy, chống bão, thiên tai. Tờ trình ngày 15/7/2025 mua thuốc, sắm máy, tính chi ngân sách thu về tỉnh. Hồ sơ thầu, đấu giá, bệnh nhân ra viện trong huyện, hợp tác và đồng ý, giấy báo mời %s.\n' $i "$(seq -s' ' $((i * 7)))" >d/vb$i.txt; done
  $ scan() { n=$((n + 1)); { cat $TOP/tests/fuzz/seeds/fuzz_format_image/png; echo $n; } >"d/$1"; }; scan BienBanHop_GiaoBan-T8.png; scan 519-TTr-CAT-PC06.png; scan ke-hoach-phong-chong-thien-tai-2025.png; scan 'To trinh mua sam 15.07.2025.png'; scan 'Văn bản đi/Giấy mời.png'; scan BC_thu_chi_ngan_sach_Q1.png; scan 'Hồ sơ đấu thầu/Bệnh viện huyện/scan001.png'; scan Giao_Ban/bien-ban.png; python3 -c "import zipfile; zipfile.ZipFile('d/ho so.zip', 'w').writestr('Phòng/DonXinNghiPhep.png', open('$TOP/tests/fuzz/seeds/fuzz_format_image/png', 'rb').read() + b'z')"
  $ find d -exec touch -d '1 hour ago' {} + && tracuu-index -q -d n.idx d; tracuu-index --list=failed -d n.idx
  $HOME/d/519-TTr-CAT-PC06.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/BC_thu_chi_ngan_sach_Q1.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/BienBanHop_GiaoBan-T8.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/Giao_Ban/bien-ban.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/Hồ sơ đấu thầu/Bệnh viện huyện/scan001.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/To trinh mua sam 15.07.2025.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/Văn bản đi/Giấy mời.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/ho so.zip	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/ke-hoach-phong-chong-thien-tai-2025.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/ho so.zip!/Phòng/DonXinNghiPhep.png	scan	The document is a scan: its text can be read with --ocr.
  $ printf '%s\n' '[ "$(tracuu -d n.idx --format paths -n 3 "$1" 2>/dev/null | grep -c -F "$2")" = 1 ] || echo "$1: not $2"' >first
  $ for q in 'biên bản họp giao ban' 'bien ban hop giao ban' 'biên bản họp giao ban tháng 8' 'BienBanHop T8' 'họp giao ban tháng 08'; do sh first "$q" BienBanHop_GiaoBan-T8; done
  $ for q in 519/TTr-CAT-PC06 '519 ttr cat pc06' 'ttr cat pc06'; do sh first "$q" 519-TTr; done
  $ for q in 'kế hoạch phòng chống thiên tai 2025' 'kế hoạch phòng chống thiên tai năm 2025' 'phong chong thien tai' 'KH phòng chống thiên tai'; do sh first "$q" ke-hoach; done
  $ for q in 'tờ trình mua sắm' 'tờ trình mua sắm 15/7/2025' 'to trinh mua sam ngay 15.7.2025' 'mua sắm'; do sh first "$q" 'To trinh'; done
  $ for q in 'giấy mời' 'giay moi' 'văn bản đi giấy mời'; do sh first "$q" mời.png; done
  $ for q in 'báo cáo thu chi ngân sách quý 1' 'bc thu chi ngan sach q1' 'thu chi ngân sách'; do sh first "$q" BC_thu; done
  $ for q in 'đơn xin nghỉ phép' 'hồ sơ phòng đơn xin nghỉ phép'; do sh first "$q" DonXin; done
  $ for q in 'hồ sơ đấu thầu bệnh viện' 'ho so dau thau benh vien huyen' 'đấu thầu'; do sh first "$q" scan001; done
  $ for q in 'biên bản giao ban' 'bien ban giao_ban'; do sh first "$q" bien-ban.png; done

The order is the same however many are shown, and marks that are insisted on are not in a name without any:

  $ tracuu -d n.idx --format paths -n 5 họp giao ban >5; tracuu -d n.idx --format paths -n 50 họp giao ban | head -n 5 | cmp - 5
  $ tracuu -d n.idx --format paths --strict -n 99 biên bản họp | grep -c T8
  0
  [1]

What all paths have in common changes nothing: not what is found, and not in which order:

  $ mkdir -p 'Thuế' 'Lưu trữ/Thuế' && for i in 1 2 3 4 5; do echo "Văn bản $i về đất đai $(seq -s' ' $i)" | tee "Thuế/$i.txt" >"Lưu trữ/Thuế/$i.txt"; done && echo 'Về thuế và lưu trữ' >'Lưu trữ/Thuế/6.txt' && echo 'Về thuế' >Thuế/6.txt && tracuu-index -q -d a.idx Thuế && tracuu-index -q -d b.idx 'Lưu trữ'
  $ tracuu -d a.idx --format paths thuế; tracuu -d b.idx --format paths thuế lưu trữ
  $HOME/Thuế/6.txt
  $HOME/Lưu trữ/Thuế/6.txt
  $ tracuu -d a.idx --format paths về đất đai | sed 's,.*/,,' >1; tracuu -d b.idx --format paths về đất đai | sed 's,.*/,,' | cmp - 1
