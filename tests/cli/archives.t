Documents in a rar keep their folders and the marks of their names (it is stored by hand, by the public description of
version 5, for no free program writes one):

  $ cat >rar.py <<'END'
  > """rar.py FILE FOLDER: what is in FOLDER as a rar of version 5, stored."""
  > import os, struct, sys, zlib
  > def vint(n):
  >     out = b""
  >     while n > 127:
  >         out, n = out + bytes([n & 127 | 128]), n >> 7
  >     return out + bytes([n])
  > def block(body, data=b""):
  >     head = vint(len(body)) + body
  >     return struct.pack("<I", zlib.crc32(head)) + head + data
  > out = b"Rar!\x1a\x07\x01\x00" + block(vint(1) + vint(0) + vint(0))
  > os.chdir(sys.argv[2])
  > for folder, _, names in sorted(os.walk(".")):
  >     for path in sorted(os.path.join(folder, name)[2:] for name in names):
  >         data, name = open(path, "rb").read(), path.encode()
  >         out += block(vint(2) + vint(2) + vint(len(data)) + vint(4) + vint(len(data)) + vint(0o100644) + struct.pack("<I", zlib.crc32(data)) + vint(0) + vint(1) + vint(len(name)) + name, data)
  > open(sys.argv[1], "wb").write(out + block(vint(5) + vint(0) + vint(0)))
  > END
  $ mkdir -p in/'Văn bản đến'/'Tháng 8' d && printf 'Thông báo\nLịch trực hồ chứa nước Định Bình\n' >in/'Văn bản đến'/'Tháng 8'/'Lịch trực hồ.txt' && printf 'Biên bản\nNghiệm thu đường ống\n' >in/'Biên bản nghiệm thu.txt'
  $ python3 rar.py $HOME/d/'Hồ sơ.rar' in && tracuu-index -q -d a.idx d && tracuu-index --list=failed -d a.idx
  $ tracuu -d a.idx --format=paths định bình
  $HOME/d/Hồ sơ.rar!/Văn bản đến/Tháng 8/Lịch trực hồ.txt
  $ tracuu -d a.idx --show d/'Hồ sơ.rar!/Văn bản đến/Tháng 8/Lịch trực hồ.txt'
  Thông báo
  Lịch trực hồ chứa nước Định Bình
  $ tracuu -d a.idx --show d/'Hồ sơ.rar!/Biên bản nghiệm thu.txt'
  Biên bản
  Nghiệm thu đường ống
  $ tracuu -d a.idx --format=paths 'path:"văn bản đến"'
  $HOME/d/Hồ sơ.rar!/Văn bản đến/Tháng 8/Lịch trực hồ.txt
  $ tracuu -d a.idx --format=paths path:nghiem
  $HOME/d/Hồ sơ.rar!/Biên bản nghiệm thu.txt

So do those in a 7z:
Needs: command -v 7z >/dev/null

  $ mkdir e && (cd in && 7z a $HOME/e/'Hồ sơ.7z' . >/dev/null) && tracuu-index -q -d b.idx e && tracuu-index --list=failed -d b.idx
  $ tracuu -d b.idx --format=paths định bình
  $HOME/e/Hồ sơ.7z!/Văn bản đến/Tháng 8/Lịch trực hồ.txt
  $ tracuu -d b.idx --show e/'Hồ sơ.7z!/Văn bản đến/Tháng 8/Lịch trực hồ.txt'
  Thông báo
  Lịch trực hồ chứa nước Định Bình
  $ tracuu -d b.idx --show e/'Hồ sơ.7z!/Biên bản nghiệm thu.txt'
  Biên bản
  Nghiệm thu đường ống
  $ tracuu -d b.idx --format=paths 'path:"văn bản đến"'
  $HOME/e/Hồ sơ.7z!/Văn bản đến/Tháng 8/Lịch trực hồ.txt
  $ tracuu -d b.idx --format=paths path:nghiem
  $HOME/e/Hồ sơ.7z!/Biên bản nghiệm thu.txt
