#include "corpus/names/docnum_codes.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by folded code; of equal ones the more frequent first. Source: Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn
 * 36-HD/VPTW; joint and older forms from numbers on real documents. */
static const DocnumTypeCode types[] = {
    {"AL", "al", DOCNUM_CODE_WEAK, FALSE},      {"BB", "bb", DOCNUM_CODE_WEAK, FALSE},
    {"BC", "bc", DOCNUM_CODE_FIRST, FALSE},     {"BGN", "bgn", DOCNUM_CODE_WEAK, FALSE},
    {"BTT", "btt", DOCNUM_CODE_WEAK, FALSE},    {"CĐ", "cd", DOCNUM_CODE_FIRST, FALSE},
    {"CT", "ct", DOCNUM_CODE_FIRST, FALSE},     {"CTHĐ", "cthd", DOCNUM_CODE_WEAK, FALSE},
    {"CTLT", "ctlt", DOCNUM_CODE_FIRST, TRUE},  {"CTPH", "ctph", DOCNUM_CODE_WEAK, TRUE},
    {"CTr", "ctr", DOCNUM_CODE_FIRST, FALSE},   {"CTrHĐ", "ctrhd", DOCNUM_CODE_WEAK, FALSE},
    {"CV", "cv", DOCNUM_CODE_FIRST, FALSE},     {"DA", "da", DOCNUM_CODE_WEAK, FALSE},
    {"ĐA", "da", DOCNUM_CODE_WEAK, FALSE},      {"GGT", "ggt", DOCNUM_CODE_WEAK, FALSE},
    {"GM", "gm", DOCNUM_CODE_WEAK, FALSE},      {"GNP", "gnp", DOCNUM_CODE_WEAK, FALSE},
    {"GUQ", "guq", DOCNUM_CODE_WEAK, FALSE},    {"HD", "hd", DOCNUM_CODE_LOOSE, FALSE},
    {"HĐ", "hd", DOCNUM_CODE_LOOSE, FALSE},     {"HDLN", "hdln", DOCNUM_CODE_FIRST, TRUE},
    {"HDLT", "hdlt", DOCNUM_CODE_FIRST, TRUE},  {"KH", "kh", DOCNUM_CODE_FIRST, FALSE},
    {"KHLT", "khlt", DOCNUM_CODE_FIRST, TRUE},  {"KHPH", "khph", DOCNUM_CODE_WEAK, TRUE},
    {"KL", "kl", DOCNUM_CODE_LOOSE, FALSE},     {"L", "l", DOCNUM_CODE_WEAK, FALSE},
    {"LCT", "lct", DOCNUM_CODE_WEAK, FALSE},    {"NĐ", "nd", DOCNUM_CODE_LOOSE, FALSE},
    {"NQ", "nq", DOCNUM_CODE_LOOSE, FALSE},     {"NQLT", "nqlt", DOCNUM_CODE_LOOSE, TRUE},
    {"PA", "pa", DOCNUM_CODE_WEAK, FALSE},      {"PB", "pb", DOCNUM_CODE_WEAK, FALSE},
    {"PC", "pc", DOCNUM_CODE_WEAK, FALSE},      {"PG", "pg", DOCNUM_CODE_WEAK, FALSE},
    {"PL", "pl", DOCNUM_CODE_FIRST, FALSE},     {"QC", "qc", DOCNUM_CODE_FIRST, FALSE},
    {"QCLT", "qclt", DOCNUM_CODE_FIRST, TRUE},  {"QCPH", "qcph", DOCNUM_CODE_FIRST, TRUE},
    {"QĐ", "qd", DOCNUM_CODE_LOOSE, FALSE},     {"QĐi", "qdi", DOCNUM_CODE_WEAK, FALSE},
    {"QĐLT", "qdlt", DOCNUM_CODE_FIRST, TRUE},  {"QyĐ", "qyd", DOCNUM_CODE_FIRST, FALSE},
    {"SL", "sl", DOCNUM_CODE_WEAK, FALSE},      {"SY", "sy", DOCNUM_CODE_WEAK, FALSE},
    {"TB", "tb", DOCNUM_CODE_FIRST, FALSE},     {"TC", "tc", DOCNUM_CODE_WEAK, FALSE},
    {"TrS", "trs", DOCNUM_CODE_WEAK, FALSE},    {"TT", "tt", DOCNUM_CODE_FIRST, FALSE},
    {"TTLB", "ttlb", DOCNUM_CODE_LOOSE, TRUE},  {"TTLN", "ttln", DOCNUM_CODE_LOOSE, TRUE},
    {"TTLT", "ttlt", DOCNUM_CODE_LOOSE, TRUE},  {"TTr", "ttr", DOCNUM_CODE_FIRST, FALSE},
    {"VBHN", "vbhn", DOCNUM_CODE_LOOSE, FALSE},
};

/* Sorted. Those that stand alone behind a slash (59/CP) or behind a type. Ministries of all periods. */
static const DocnumIssuerCode issuers[] = {
    {"bbcvt", DOCNUM_ISSUER_STATE},   {"bbt", DOCNUM_ISSUER_PARTY},     {"bca", DOCNUM_ISSUER_STATE},
    {"bch", DOCNUM_ISSUER_PARTY},     {"bcn", DOCNUM_ISSUER_STATE},     {"bct", DOCNUM_ISSUER_STATE},
    {"bctw", DOCNUM_ISSUER_PARTY},    {"bdttg", DOCNUM_ISSUER_STATE},   {"bdvtw", DOCNUM_ISSUER_PARTY},
    {"bgddt", DOCNUM_ISSUER_STATE},   {"bgtvt", DOCNUM_ISSUER_STATE},   {"bhxh", DOCNUM_ISSUER_STATE},
    {"bkh", DOCNUM_ISSUER_STATE},     {"bkhcn", DOCNUM_ISSUER_STATE},   {"bkhcnmt", DOCNUM_ISSUER_STATE},
    {"bkhdt", DOCNUM_ISSUER_STATE},   {"bkttw", DOCNUM_ISSUER_PARTY},   {"bldtbxh", DOCNUM_ISSUER_STATE},
    {"bnctw", DOCNUM_ISSUER_PARTY},   {"bng", DOCNUM_ISSUER_STATE},     {"bnn", DOCNUM_ISSUER_STATE},
    {"bnnmt", DOCNUM_ISSUER_STATE},   {"bnnptnt", DOCNUM_ISSUER_STATE}, {"bnv", DOCNUM_ISSUER_STATE},
    {"bqp", DOCNUM_ISSUER_STATE},     {"btc", DOCNUM_ISSUER_STATE},     {"btctu", DOCNUM_ISSUER_PARTY},
    {"btctw", DOCNUM_ISSUER_PARTY},   {"btgdvtw", DOCNUM_ISSUER_PARTY}, {"btgtw", DOCNUM_ISSUER_PARTY},
    {"btm", DOCNUM_ISSUER_STATE},     {"btnmt", DOCNUM_ISSUER_STATE},   {"btp", DOCNUM_ISSUER_STATE},
    {"btttt", DOCNUM_ISSUER_STATE},   {"bvhtt", DOCNUM_ISSUER_STATE},   {"bvhttdl", DOCNUM_ISSUER_STATE},
    {"bxd", DOCNUM_ISSUER_STATE},     {"byt", DOCNUM_ISSUER_STATE},     {"cp", DOCNUM_ISSUER_STATE},
    {"ctn", DOCNUM_ISSUER_STATE},     {"du", DOCNUM_ISSUER_PARTY_WORD}, {"duk", DOCNUM_ISSUER_PARTY},
    {"gddt", DOCNUM_ISSUER_STATE},    {"hdbcqg", DOCNUM_ISSUER_STATE},  {"hdbt", DOCNUM_ISSUER_STATE},
    {"hdnd", DOCNUM_ISSUER_STATE},    {"hdtp", DOCNUM_ISSUER_STATE},    {"hu", DOCNUM_ISSUER_PARTY_WORD},
    {"ktnn", DOCNUM_ISSUER_STATE},    {"mttq", DOCNUM_ISSUER_STATE},    {"mttw", DOCNUM_ISSUER_STATE},
    {"nhnn", DOCNUM_ISSUER_STATE},    {"qh", DOCNUM_ISSUER_STATE},      {"qutw", DOCNUM_ISSUER_PARTY},
    {"tand", DOCNUM_ISSUER_STATE},    {"tandtc", DOCNUM_ISSUER_STATE},  {"tchq", DOCNUM_ISSUER_STATE},
    {"tct", DOCNUM_ISSUER_STATE},     {"tld", DOCNUM_ISSUER_STATE},     {"ttcp", DOCNUM_ISSUER_STATE},
    {"ttg", DOCNUM_ISSUER_STATE},     {"tu", DOCNUM_ISSUER_PARTY_WORD}, {"tw", DOCNUM_ISSUER_PARTY},
    {"ub", DOCNUM_ISSUER_STATE},      {"ubdt", DOCNUM_ISSUER_STATE},    {"ubkttu", DOCNUM_ISSUER_PARTY},
    {"ubkttw", DOCNUM_ISSUER_PARTY},  {"ubnd", DOCNUM_ISSUER_STATE},    {"ubtvqh", DOCNUM_ISSUER_STATE},
    {"ubtvqhk", DOCNUM_ISSUER_STATE}, {"vks", DOCNUM_ISSUER_STATE},     {"vksndtc", DOCNUM_ISSUER_STATE},
    {"vkstc", DOCNUM_ISSUER_STATE},   {"vpcp", DOCNUM_ISSUER_STATE},    {"vpctn", DOCNUM_ISSUER_STATE},
    {"vpqh", DOCNUM_ISSUER_STATE},    {"vptu", DOCNUM_ISSUER_PARTY},    {"vptw", DOCNUM_ISSUER_PARTY},
};

static int compare_type(const void *key, const void *item)
{
  return strcmp(key, ((const DocnumTypeCode *)item)->folded);
}

static int compare_issuer(const void *key, const void *item)
{
  return strcmp(key, ((const DocnumIssuerCode *)item)->folded);
}

const DocnumTypeCode *docnum_codes_type(const char *folded, const char *printed)
{
  const DocnumTypeCode *found = bsearch(folded, types, G_N_ELEMENTS(types), sizeof types[0], compare_type);
  if (found == NULL)
    return NULL;
  while (found > types && strcmp(found[-1].folded, folded) == 0)
    found--;
  /* đ decides between HD and HĐ */
  if (printed && (strstr(printed, "Đ") || strstr(printed, "đ")) && !strstr(found->code, "Đ") &&
      found + 1 < types + G_N_ELEMENTS(types) && strcmp(found[1].folded, folded) == 0)
    return found + 1;
  return found;
}

const DocnumIssuerCode *docnum_codes_issuer(const char *folded)
{
  char base[16];
  gsize n = strlen(folded);
  while (n > 0 && g_ascii_isdigit(folded[n - 1]))
    n--;
  if (n == 0 || n >= sizeof base)
    return NULL;
  memcpy(base, folded, n);
  base[n] = '\0';
  gboolean term = folded[n] != '\0';
  if (term && strcmp(base, "qh") != 0 && strcmp(base, "ubtvqh") != 0 && strcmp(base, "hdnd") != 0 &&
      strcmp(base, "ubtvqhk") != 0)
    return NULL;
  return bsearch(base, issuers, G_N_ELEMENTS(issuers), sizeof issuers[0], compare_issuer);
}
