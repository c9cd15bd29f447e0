using System.Globalization;
using PerfServerless.Domain.Amounts;

namespace PerfServerless.Domain.Import.Cells;

/// <summary>Writes numbers into a folder without a culture so that nobody can read anything else in them.</summary>
public static class WrittenNumber
{
    /// <summary>A value of a KPI. A share of one percent and less gets its sign, or it might be a fraction: 0.4 may be 40 %.</summary>
    public static string Of(decimal value, Unit? unit = null) =>
        unit?.Kind is UnitKind.Percent && Math.Abs(value) is > 0 and <= 1 ? Of(value) + "%" : Of(value);

    /// <summary>A rule's share of what is expected. More than all of it gets its sign, or it might be percent: 5 may be 5 %.</summary>
    public static string OfShare(double share) => share > 1 ? Of((decimal)share * 100) + "%" : Of((decimal)share);

    // 18.512 may be eighteen thousand; 18.5120 may not.
    private static string Of(decimal value)
    {
        var text = Digits.Plain(value).ToString(CultureInfo.InvariantCulture);
        return Grouped.MayBeThousands(text.TrimStart('-')) ? text + "0" : text;
    }
}
