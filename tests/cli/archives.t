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

So do those in a 7z (libarchive writes it, which reads it: no program for 7z is needed):

  $ cat >sevenzip.py <<'END'
  > """sevenzip.py FILE FOLDER: what is in FOLDER as a 7z."""
  > import ctypes, os, sys
  > la = ctypes.CDLL("libarchive.so.13")
  > la.archive_write_new.restype = la.archive_entry_new.restype = ctypes.c_void_p
  > to = ctypes.c_void_p(la.archive_write_new())
  > assert la.archive_write_set_format_7zip(to) == 0 and la.archive_write_open_filename(to, sys.argv[1].encode()) == 0
  > os.chdir(sys.argv[2])
  > for folder, _, names in sorted(os.walk(".")):
  >     for path in sorted(os.path.join(folder, name)[2:] for name in names):
  >         data, entry = open(path, "rb").read(), ctypes.c_void_p(la.archive_entry_new())
  >         la.archive_entry_set_pathname_utf8(entry, path.encode())
  >         la.archive_entry_set_filetype(entry, 0o100000)
  >         la.archive_entry_set_size(entry, ctypes.c_int64(len(data)))
  >         assert la.archive_write_header(to, entry) == 0 and la.archive_write_data(to, data, ctypes.c_size_t(len(data))) == len(data)
  > assert la.archive_write_close(to) == 0
  > END
  $ mkdir e && LC_ALL=C.UTF-8 python3 sevenzip.py $HOME/e/'Hồ sơ.7z' in && tracuu-index -q -d b.idx e && tracuu-index --list=failed -d b.idx
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

An archive whose names are encrypted, too, is protected by a password, not damaged: a 7z, and rars of both versions (their
first header says so):

  $ mkdir p && echo N3q8ryccAAQLgV6KkAAAAAAAAAAvAAAAAAAAAMq6kPlsQlHW5zkcTAkRcu6VXY1baVvVyIDsQmxa3X4xYL3xbQlDUJEHkj1ALGQUVwy9Zpb6Kh7co8VURGFyK3h4zZ9V7glQrGlYroPOihF2EboK+D82rMUTVpeoa2AdxbK9RNx/BttY4H7r184eA6ppRPwDtd6cjOAiNVI/PCjCgutVe/6cudub8r3lomXOT4GmaPkXBhABCYCAAAcLAQABJAbxBwESUw9/e22ewtxliR7/altzaMjlDHoKAS7rMGAAAA== | base64 -d >p/a.7z
  $ python3 -c "
  > import struct, zlib
  > def rar5(body): return struct.pack('<I', zlib.crc32(bytes([len(body)]) + body)) + bytes([len(body)]) + body
  > def rar4(kind, flags, body): head = struct.pack('<BHH', kind, flags, 7 + len(body)) + body; return struct.pack('<H', zlib.crc32(head) & 0xffff) + head
  > open('p/b.rar', 'wb').write(b'Rar!\x1a\x07\x01\x00' + rar5(bytes([4, 0, 0, 0, 15]) + bytes(16)) + bytes(64))
  > open('p/c.rar', 'wb').write(b'Rar!\x1a\x07\x00' + rar4(0x73, 0x80, bytes(6)) + bytes(64))
  > open('p/d.7z', 'wb').write(open('e/Hồ sơ.7z', 'rb').read()[:-20])
  > "
  $ touch -d '1 hour ago' p/* && tracuu-index -q -d p.idx p; tracuu-index --list=failed -d p.idx | cut -f 1,2
  $HOME/p/a.7z	encrypted
  $HOME/p/b.rar	encrypted
  $HOME/p/c.rar	encrypted
  $HOME/p/d.7z	damaged
