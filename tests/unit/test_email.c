/* E-mails: their fields, their text, and what is attached to them, whole and broken. */
#include "tests/unit/visits.h"

#define HEAD "From: a@b.vn\nSubject: S\nMIME-Version: 1.0\n"
#define TOP  "S|From: a@b.vn|"
#define MIXED                                                                                                          \
  HEAD "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nThư\n--b\n"
#define READ     ": ok text xin\n"
#define LETTER   "-: ok email " TOP "Thư|\n"
#define ATTACHED "Content-Disposition: attachment"
#define SIMPLE   HEAD "Content-Type: text/plain"

typedef struct {
  const char *name, *mail, *want;
} MailCase;

static void check_cases(const MailCase *cases, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    print_message("%s\n", cases[i].name);
    visits_check("a.eml", (const guint8 *)cases[i].mail, strlen(cases[i].mail), cases[i].want);
  }
}

#define MAIL                                                                                                           \
  "From: =?UTF-8?Q?Nguy=E1=BB=85n_V=C4=83n?= <a@b.vn>\r\nTo: c@d.vn\r\nSubject: =?utf-8?B?R2nhuqV5IG3hu51p?=\r\n "     \
  "=?utf-8?B?IGjhu41w?=\r\nDate: Mon, 5 Mar 2012 08:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: "                \
  "multipart/mixed; boundary=\"x=y\"\r\n\r\npreamble\r\n"

static void an_email_gives_its_headers_and_one_of_its_alternatives(void **state)
{
  static const char mail[] = MAIL
      "--x=y\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain; "
      "charset=utf-8\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n\r\nK=C3=ADnh g=E1=BB=\r\n=ADi\r\n--in\r\nContent-Type: "
      "text/html\r\n\r\n"
      "<html><body>Kính gửi</body></html>\r\n--in--\r\n--x=y\r\nContent-Type: application/octet-stream; "
      "name=\"a.txt\"\r\n"
      "Content-Disposition: attachment; filename*=UTF-8''%C4%90%C6%A1n.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n"
      "eGluIGNo\r\nw6Bv\r\n--x=y--\r\n";
  (void)state;
  visits_check("a.eml", (const guint8 *)mail, sizeof mail - 1,
               "Đơn.txt: ok text xin chào\n"
               "-: ok email Giấy mời họp|From: Nguyễn Văn <a@b.vn>|To: c@d.vn|Date: Mon, 5 Mar 2012 08:00:00 "
               "+0700|Kính gửi|\n");
}

static void every_way_of_naming_an_attachment_is_understood(void **state)
{
  static const MailCase cases[] = {
      {"one extended value", MIXED ATTACHED "; filename*=UTF-8''%C4%90%C6%A1n.txt\n\nxin\n--b--\n",
       "Đơn.txt" READ LETTER},
      {"extended, in pieces",
       MIXED ATTACHED ";\n filename*0*=UTF-8''%C4%90%C6;\n filename*1*=%A1n%20xin;\n filename*2*=.txt\n\nxin\n--b--\n",
       "Đơn xin.txt" READ LETTER},
      {"in pieces, quoted and out of order",
       MIXED ATTACHED "; filename*1=\"b c.txt\"; filename*0=\"a \"\n\nxin\n--b--\n", "a b c.txt" READ LETTER},
      {"extended and plain pieces", MIXED ATTACHED "; filename*0*=UTF-8''%C4%90; filename*1=\"on.txt\"\n\nxin\n--b--\n",
       "Đon.txt" READ LETTER},
      {"pieces of the name of the type",
       MIXED "Content-Type: application/x; name*0*=utf-8''%C4%90; name*1*=%C6%A1n.txt\n\nxin\n--b--\n",
       "Đơn.txt" READ LETTER},
      {"another charset", MIXED ATTACHED "; filename*0*=iso-8859-1''caf%E9; filename*1*=.txt\n\nxin\n--b--\n",
       "café.txt" READ LETTER},
      {"no charset", MIXED ATTACHED "; filename*0*=''%C4%90; filename*1*=%C6%A1n.txt\n\nxin\n--b--\n",
       "Đơn.txt" READ LETTER},
      {"an encoded word", MIXED ATTACHED ";\n filename=\"=?UTF-8?B?xJDGoW4=?=\n =?UTF-8?Q?_xin.txt?=\"\n\nxin\n--b--\n",
       "Đơn xin.txt" READ LETTER},
      {"raw letters", MIXED ATTACHED "; filename=\"Đơn.txt\"\n\nxin\n--b--\n", "Đơn.txt" READ LETTER},
      {"letters of TCVN3", MIXED ATTACHED "; filename=\"C\xE9ng ho\xB5 x\xB7 h\xE9i.txt\"\n\nxin\n--b--\n",
       "Cộng hoà xã hội.txt" READ LETTER},
      {"a plain and an extended name",
       MIXED ATTACHED "; filename=\"?on.txt\"; filename*=UTF-8''%C4%90%C6%A1n.txt\n\nxin\n--b--\n",
       "Đơn.txt" READ LETTER},
      {"a folder in front of it", MIXED ATTACHED "; filename=\"C:\\\\tam\\\\a.txt\"\n\nxin\n--b--\n",
       "tam/a.txt" READ LETTER},
  };
  (void)state;
  check_cases(cases, G_N_ELEMENTS(cases));
}

static void a_part_without_a_name_gets_one_of_its_type(void **state)
{
  static const MailCase cases[] = {
      {"attached text", MIXED "Content-Type: text/plain\n" ATTACHED "\n\nxin\n--b--\n", "part-2.txt" READ LETTER},
      {"a page", MIXED "Content-Type: text/html\n" ATTACHED "\n\n<html><body>xin</body></html>\n--b--\n",
       "part-2.html: ok html xin|\n" LETTER},
      {"a type whose subtype is the extension", MIXED "Content-Type: application/rtf\n\n{\\rtf1 xin}\n--b--\n",
       "part-2.rtf: ok rtf xin|\n" LETTER},
      {"a long type of an office program",
       MIXED "Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document\n\n"
             "{\\rtf1 xin}\n--b--\n",
       "part-2.docx: ok rtf xin|\n" LETTER},
      {"unknown bytes", MIXED "Content-Type: application/octet-stream\n\nxin\n--b--\n", "part-2" READ LETTER},
      {"an empty name", MIXED "Content-Type: application/pdf\n" ATTACHED "; filename=\"\"\n\nxin\n--b--\n",
       "part-2.pdf" READ LETTER},
      {"the letter itself", HEAD "Content-Type: application/rtf\n\n{\\rtf1 xin}\n",
       "part-1.rtf: ok rtf xin|\n-: ok email " TOP "\n"},
      {"an encoded letter",
       MIXED "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
             "U3ViamVjdDogVAptZXNzYWdlLWlkOiAxCgp4aW4K\n--b--\n",
       "part-2.eml: ok email T|xin|\n" LETTER},
      {"pictures, signatures and other versions of the text are none",
       HEAD "Content-Type: multipart/signed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=c\n\n"
            "--c\nContent-Type: text/plain\n\nThu\n--c\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--c--\n"
            "--b\nContent-Type: image/png\n\nPNG\n--b\nContent-Type: application/pgp-signature\n\nabc\n--b--\n",
       "-: ok email " TOP "Thu|\n"},
      {"pieces of a saved page are none",
       HEAD
       "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<html><body>Thu</body></html>\n"
       "--b\nContent-Type: text/css\nContent-Location: cid:css\n\np {}\n--b--\n",
       "-: ok email " TOP "Thu|\n"},
  };
  (void)state;
  check_cases(cases, G_N_ELEMENTS(cases));
}

static void fields_are_read_in_every_charset(void **state)
{
  static const MailCase cases[] = {
      {"a letter cut between two words", "Message-ID: 1\nSubject: =?utf-8?B?R2nhug==?= =?utf-8?B?pXk=?=\n\nx\n",
       "-: ok email Giấy|x|\n"},
      {"a folded field", "Message-ID: 1\nSubject: =?utf-8?Q?Gi=E1=BA=A5y?=\n =?utf-8?Q?_m=E1=BB=9Di?=\n hop\n\nx\n",
       "-: ok email Giấy mời hop|x|\n"},
      {"raw UTF-8", "Message-ID: 1\nSubject: Giấy mời\n\nx\n", "-: ok email Giấy mời|x|\n"},
      {"raw TCVN3", "Message-ID: 1\nSubject: C\xE9ng ho\xB5 x\xB7 h\xE9i ch\xF1 ngh\xDC\x61 Vi\xD6t Nam\n\nx\n",
       "-: ok email Cộng hoà xã hội chủ nghĩa Việt Nam|x|\n"},
      {"TCVN3 called Latin-1", "Message-ID: 1\nSubject: =?iso-8859-1?Q?C=E9ng_ho=B5_x=B7_h=E9i_ch=F1_ngh=DCa?=\n\nx\n",
       "-: ok email Cộng hoà xã hội chủ nghĩa|x|\n"},
      {"TCVN3 called ASCII", "Message-ID: 1\nSubject: =?us-ascii?Q?C=E9ng_ho=B5_x=B7_h=E9i_ch=F1_ngh=DCa?=\n\nx\n",
       "-: ok email Cộng hoà xã hội chủ nghĩa|x|\n"},
      {"an unknown charset", "Message-ID: 1\nSubject: =?x-unknown?Q?Gi=E1=BA=A5y?=\n\nx\n", "-: ok email Giấy|x|\n"},
      {"Windows-1258", "Message-ID: 1\nSubject: =?windows-1258?Q?=D0=EA=CC_nghi=F2?=\n\nx\n",
       "-: ok email Đề nghị|x|\n"},
      {"KOI8-R", "Message-ID: 1\nSubject: =?koi8-r?B?8NLJ18XU?=\n\nx\n", "-: ok email Привет|x|\n"},
      {"Japanese in ASCII bytes", "Message-ID: 1\nSubject: =?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=\n\nx\n",
       "-: ok email 日本|x|\n"},
      {"a language", "Message-ID: 1\nSubject: =?utf-8*vi?Q?Gi=E1=BA=A5y?=\n\nx\n", "-: ok email Giấy|x|\n"},
      {"no encoded word", "Message-ID: 1\nSubject: a =?b? c =?utf-8?X?d?=\n\nx\n",
       "-: ok email a =?b? c =?utf-8?X?d?=|x|\n"},
  };
  (void)state;
  check_cases(cases, G_N_ELEMENTS(cases));
}

static void text_is_read_in_every_charset(void **state)
{
  static const MailCase cases[] = {
      {"UTF-8", SIMPLE "; charset=utf-8\n\nKính gửi\n", "-: ok email " TOP "Kính gửi|\n"},
      {"UTF-8 called Latin-1", SIMPLE "; charset=iso-8859-1\n\nKính gửi\n", "-: ok email " TOP "Kính gửi|\n"},
      {"Latin-1", SIMPLE "; charset=iso-8859-1\n\nD\xE9j\xE0 vu\n", "-: ok email " TOP "Déjà vu|\n"},
      {"TCVN3 called Latin-1", SIMPLE "; charset=iso-8859-1\n\nC\xE9ng ho\xB5 x\xB7 h\xE9i ch\xF1 ngh\xDC\x61\n",
       "-: ok email " TOP "Cộng hoà xã hội chủ nghĩa|\n"},
      {"Windows-1258", SIMPLE "; charset=windows-1258\n\n\xD0\xEA\xCC nghi\xF2\n", "-: ok email " TOP "Đề nghị|\n"},
      {"KOI8-R", SIMPLE "; charset=koi8-r\n\n\xF0\xD2\xC9\xD7\xC5\xD4 \xED\xC9\xD2\n",
       "-: ok email " TOP "Привет Мир|\n"},
      {"KOI8-R in a page",
       HEAD "Content-Type: text/html; charset=\"koi8-r\"\n\n<html><body>\xF0\xD2\xC9\xD7\xC5\xD4</body></html>\n",
       "-: ok email " TOP "Привет|\n"},
      {"an unknown charset", SIMPLE "; charset=x-unknown\n\nKính gửi\n", "-: ok email " TOP "Kính gửi|\n"},
      {"GBK called GB2312", SIMPLE "; charset=gb2312\n\n\xD6\xD0\xB9\xFA \xE9\x46\n", "-: ok email " TOP "中国 镕|\n"},
      {"ASCII called UTF-16", SIMPLE "; charset=utf-16\n\nKinh gui\n", "-: ok email " TOP "Kinh gui|\n"},
      {"quoted-printable, cut", SIMPLE "\nContent-Transfer-Encoding: quoted-printable\n\nK=C3=ADnh =\ng=E1=BB=ADi=\n",
       "-: ok email " TOP "Kính gửi|\n"},
  };
  (void)state;
  check_cases(cases, G_N_ELEMENTS(cases));
}

static void a_broken_letter_gives_what_is_there(void **state)
{
  static const MailCase cases[] = {
      {"no last boundary", MIXED ATTACHED "; filename=a.txt\n\nxin\n",
       "a.txt"
       ": ok text xin|\n" LETTER},
      {"base64, cut", MIXED ATTACHED "; filename=a.txt\nContent-Transfer-Encoding: base64\n\neGlu",
       "a.txt" READ LETTER},
      {"base64, cut in a letter", MIXED ATTACHED "; filename=a.txt\nContent-Transfer-Encoding: base64\n\neGluI",
       "a.txt" READ LETTER},
      {"no boundary said",
       HEAD "Content-Type: multipart/mixed\n\n--b\n\nThư\n--b\n" ATTACHED "; filename=a.txt\n\nxin\n--b--\n",
       "a.txt" READ LETTER},
      {"another boundary said",
       HEAD "Content-Type: multipart/mixed; boundary=c\n\nabc\n--b\n\nThư\n--b\n" ATTACHED
            "; filename=a.txt\n\nxin\n--b--\n",
       "a.txt" READ LETTER},
      {"no boundary anywhere", HEAD "Content-Type: multipart/mixed; boundary=c\n\nThư\n", LETTER},
      {"a line of dashes that is no boundary",
       HEAD "Content-Type: multipart/mixed; boundary=c\n\nThư\n-----Original Message-----\nx\n",
       "-: ok email " TOP "Thư|-----Original Message-----|x|\n"},
      {"headers only", "Message-ID: 1\nSubject: S\nFrom: a@b.vn", "-: ok email " TOP "\n"},
      {"cut in a header's name", "Message-ID: 1\nSubject: S\nFrom: a@b.vn\nDat", "-: ok email " TOP "\n"},
      {"a line that is no header", "Message-ID: 1\nSubject: S\nno header\nFrom: a@b.vn\n\nx\n",
       "-: ok email " TOP "x|\n"},
      {"a type that is none", HEAD "Content-Type: text\n\nThư\n", "part-1: ok text Thư|\n-: ok email " TOP "\n"},
      {"a letter in the letter",
       MIXED "Content-Type: message/rfc822; name=t.eml\n\nSubject: T\nContent-Type: multipart/mixed; boundary=d\n\n"
             "--d\n\nTrong\n--d\n" ATTACHED "; filename=a.txt\n\nxin\n--d--\n--b--\n",
       "a.txt" READ "-: ok email " TOP "Thư|T|Trong|\n"},
      {"letters in the letter in the letter",
       HEAD "Content-Type: message/rfc822\n\nSubject: T\nContent-Type: message/rfc822\n\nSubject: U\n\nTrong\n",
       "-: ok email " TOP "T|U|Trong|\n"},
  };
  (void)state;
  check_cases(cases, G_N_ELEMENTS(cases));
}

static void parts_beyond_the_limits_are_told(void **state)
{
  g_autoptr(GString) deep = g_string_new(MIXED), many = g_string_new(MIXED);
  (void)state;
  for (guint i = 0; i < 20; i++)
    g_string_append(deep, "Content-Type: message/rfc822\n\n");
  g_string_append(deep, "Content-Type: text/plain\n\nsau\n--b--\n");
  visits_check("a.eml", (const guint8 *)deep->str, deep->len, "-: truncated email " TOP "Thư|\n");
  for (guint i = 0; i < 3000; i++)
    g_string_append(many, "Content-Type: image/png\n\nx\n--b\n");
  g_string_append(many, ATTACHED "; filename=a.txt\n\nxin\n--b--\n");
  visits_check("a.eml", (const guint8 *)many->str, many->len, "-: truncated email " TOP "Thư|\n");
}

static void what_is_attached_too_deep_is_told(void **state)
{
  g_autofree char *letter = g_strdup(MIXED ATTACHED "; filename=a.txt\n\nxin\n--b--\n");
  (void)state;
  for (guint i = 0; i < READ_LIMITS_DEFAULT.max_depth; i++) {
    g_autofree char *packed = g_base64_encode((const guchar *)letter, strlen(letter));
    g_free(letter);
    letter = g_strconcat("Message-ID: 1\nSubject: U\nContent-Type: message/rfc822; name=u.eml\n"
                         "Content-Transfer-Encoding: base64\n\n",
                         packed, "\n", NULL);
  }
  visits_check("a.eml", (const guint8 *)letter, strlen(letter),
               "u.eml!/u.eml!/u.eml!/u.eml: truncated email " TOP "Thư|\nu.eml!/u.eml!/u.eml: ok email U|\n"
               "u.eml!/u.eml: ok email U|\nu.eml: ok email U|\n-: ok email U|\n");
}

static void a_page_saved_as_one_file_is_read_as_a_page(void **state)
{
  static const char page[] =
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
      "text/html\n\n<html><head><title>T</title></head><body><p>Điều 1</p></body></html>\n--b--\n";
  (void)state;
  visits_check("a.doc", (const guint8 *)page, sizeof page - 1, "-: ok email Điều 1|\n");
}

static void a_letter_that_only_looks_like_an_email_is_text(void **state)
{
  static const char letter[] = "From: the ministry\nSubject: none\n\nText\n";
  (void)state;
  visits_check("a.txt", (const guint8 *)letter, sizeof letter - 1,
               "-: ok text From: the ministry|Subject: none||Text|\n");
}

#define PART "From a@b.vn Mon Mar  5 08:00:00 2012\n"

static void a_mailbox_is_read_letter_by_letter(void **state)
{
  static const MailCase cases[] = {
      {"two letters, one in base64, one quoted",
       PART HEAD
       "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\nxJDGoW4geGlu\n\n" PART HEAD
       "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\n=C4=90i=E1=BB=81u 1\n",
       "1.eml: ok email " TOP "Đơn xin|\n2.eml: ok email " TOP "Điều 1|\n-: ok mbox\n"},
      {"the dash of Thunderbird, line ends of Windows",
       "From - Mon Mar 05 08:00:00 2012\r\nX-Mozilla-Status: 0001\r\nFrom: a@b.vn\r\nSubject: S\r\n\r\nxin\r\n\r\nFrom "
       "- Tue Mar "
       "06 08:00:00 2012\r\nSubject: S\r\nFrom: a@b.vn\r\n\r\nhai\r\n",
       "1.eml: ok email " TOP "xin|\n2.eml: ok email " TOP "hai|\n-: ok mbox\n"},
      {"lines that only begin like a border, and some that were marked",
       PART HEAD "\nmột\n\nFrom now on 8:00:00\nFrom 8:05 on\n>From here\n>>From there\n-- \nAn\n",
       "1.eml: ok email " TOP "một||From now on 8:00:00|From 8:05 on|From here|>From there|-- |An|\n-: ok mbox\n"},
      {"a letter with a file", PART MIXED ATTACHED "; filename=a.txt\n\nxin\n--b--\n\n" PART HEAD "\nhai\n",
       "1.eml!/a.txt" READ "1.eml: ok email " TOP "Thư|\n2.eml: ok email " TOP "hai|\n-: ok mbox\n"},
      {"a letter of fields alone", PART HEAD, "1.eml: ok email " TOP "\n-: ok mbox\n"},
      {"a text that begins like one", "From 8:05 on\nwe work\n", "-: ok text From 8:05 on|we work|\n"},
  };
  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    print_message("%s\n", cases[i].name);
    visits_check("Inbox", (const guint8 *)cases[i].mail, strlen(cases[i].mail), cases[i].want);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_mailbox_is_read_letter_by_letter),
      cmocka_unit_test(an_email_gives_its_headers_and_one_of_its_alternatives),
      cmocka_unit_test(every_way_of_naming_an_attachment_is_understood),
      cmocka_unit_test(a_part_without_a_name_gets_one_of_its_type),
      cmocka_unit_test(fields_are_read_in_every_charset),
      cmocka_unit_test(text_is_read_in_every_charset),
      cmocka_unit_test(a_broken_letter_gives_what_is_there),
      cmocka_unit_test(parts_beyond_the_limits_are_told),
      cmocka_unit_test(what_is_attached_too_deep_is_told),
      cmocka_unit_test(a_page_saved_as_one_file_is_read_as_a_page),
      cmocka_unit_test(a_letter_that_only_looks_like_an_email_is_text),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
