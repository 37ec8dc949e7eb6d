package io.languageanalyze.emulator.job;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages a kind of task takes. Lists are those the service printed in recorded errors.
 *
 * @param codes as the service prints them; empty if any language will do
 */
record Languages(String codes) {
  static final Languages ANY = new Languages("");
  static final Languages ENGLISH = new Languages("en");
  static final Languages LINKING = new Languages("en,es");
  static final Languages PII =
      new Languages("ja,ko,zh-Hans,de,en,es,fr,it,pt-BR,pt-PT,ar,cs,da,fi,hu,nl,no,pl,ru,sv,tr");
  static final Languages ENTITIES =
      new Languages("ar,cs,da,fi,hu,nl,no,pl,ru,sv,tr,ja,ko,zh-Hans,de,en,es,fr,it,pt-BR,pt-PT");
  static final Languages BROAD =
      new Languages(
          "de,en,es,fr,it,pt-BR,pt-PT,af,am,ar,as,az,be,bg,bn,br,bs,ca,cs,cy,da,el,eo,et,eu,fa,fi,"
              + "fil,fy,ga,gd,gl,gu,ha,he,hi,hr,hu,hy,id,ja,jv,ka,kk,km,kn,ko,ku,ky,la,lo,lt,lv,mg,"
              + "mk,ml,mn,mr,ms,my,ne,nl,no,om,or,pa,pl,ps,ro,ru,sa,sd,si,sk,sl,so,sq,sr,su,sv,sw,"
              + "ta,te,th,tr,ug,uk,ur,uz,vi,xh,yi,zh-Hans,zh-Hant");

  /** Whether {@code code} is one of these; only the part in front of the first hyphen counts. */
  boolean take(String code) {
    return codes.isEmpty() || primaries().contains(primary(code));
  }

  private Set<String> primaries() {
    return Stream.of(codes.split(",", -1)).map(Languages::primary).collect(Collectors.toSet());
  }

  private static String primary(String code) {
    int hyphen = code.indexOf('-');
    return (hyphen < 0 ? code : code.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }
}
