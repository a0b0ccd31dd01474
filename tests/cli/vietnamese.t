Vietnamese comes by the locale, whether or not the machine has it, and C stays English:

  $ LC_ALL= LANG=vi_VN.UTF-8 tracuu --shwo
  ! tracuu: Không có tùy chọn --shwo. Có phải ý bạn là --show?
  ! Try 'tracuu --help'.
  [2]
  $ LC_ALL= LANG=C tracuu --shwo
  ! tracuu: There is no option --shwo. Did you mean --show?
  ! Try 'tracuu --help'.
  [2]
  $ LC_ALL=en_US.UTF-8 LANGUAGE=vi tracuu-index --jobs=no
  ! tracuu-index: --jobs cần một số từ 1 đến 64, không phải "no". See tracuu-index --help.
  [2]

An option asks for a language whatever the locale:

  $ tracuu --lang=vi -n x
  ! tracuu: --limit cần một số từ 1 đến 100000, không phải "x".
  ! Try 'tracuu --help'.
  [2]
  $ LC_ALL=vi_VN tracuu --lang=en -n x
  ! tracuu: --limit wants a number from 1 to 100000, not "x".
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
