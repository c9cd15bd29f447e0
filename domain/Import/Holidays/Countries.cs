using System.Globalization;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Holidays;

/// <summary>The countries of ISO 3166 by their codes of two letters.</summary>
internal static class Countries
{
    private const string Codes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR "
        + "CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU "
        + "ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ "
        + "MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI "
        + "SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    private static readonly HashSet<string> Known = [.. Codes.Split(' ')];

    /// <summary>What people write in place of a code, as countries call themselves and each other.</summary>
    private static readonly Lazy<Dictionary<string, string>> Names = new(ReadNames);

    /// <returns>The code in capitals; null where there is no such country.</returns>
    public static string? Find(string written) => Known.TryGetValue(written.Trim().ToUpperInvariant(), out var code) ? code : null;

    /// <summary>What stands in the column <c>country</c>; null where it is empty, or a mistake that was noted.</summary>
    public static string? Read(RowCells row, MistakeList mistakes)
    {
        if (row.Text("country") is not { } text) return null;
        if (Find(text) is { } code) return code;

        row.Mistake("country", Mistake(text, mistakes));
        return null;
    }

    public static Saying Mistake(string written, MistakeList mistakes) => Sentences.Starting(
        ImportHolidayWords.NoCountry.Say(written),
        Names.Value.TryGetValue(written.Trim(), out var code) ? ImportWords.DidYouMean.Say(code) : mistakes.Suggest(written, Known));

    private static Dictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["UK"] = "GB", ["EL"] = "GR", ["England"] = "GB", ["USA"] = "US" };
        foreach (var region in Known.Select(Region).OfType<RegionInfo>())
        {
            foreach (var name in new[] { region.EnglishName, region.NativeName, region.ThreeLetterISORegionName })
                names.TryAdd(name, region.TwoLetterISORegionName);
        }

        return names;
    }

    private static RegionInfo? Region(string code)
    {
        try
        {
            return new(code);
        }
        catch (ArgumentException)
        {
            return null; // a machine that knows fewer countries suggests fewer
        }
    }
}
