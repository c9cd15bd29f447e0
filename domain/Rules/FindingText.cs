using System.Globalization;
using System.Runtime.CompilerServices;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Rules;

/// <summary>
/// Takes an interpolated sentence apart: a decimal in it is a value in the KPI's unit, a period and a day are themselves, and all
/// else is words.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct FindingText
{
    public FindingText(int literalLength, int formattedCount) => _ = (literalLength, formattedCount); // the compiler's estimate of its size

    public List<FindingPart> Parts { get; } = [];

    public void AppendLiteral(string text) => Parts.Add(new(Text: text));

    public void AppendFormatted(decimal value) => Parts.Add(new(Value: value));

    public void AppendFormatted(Period period) => Parts.Add(new(Period: period.Code));

    public void AppendFormatted(DateOnly day) => Parts.Add(new(Day: day));

    public void AppendFormatted(string text) => Parts.Add(new(Text: text));

    public void AppendFormatted(int number) => Parts.Add(new(Text: number.ToString(CultureInfo.InvariantCulture)));

    public void AppendFormatted(double number) => Parts.Add(new() { Number = number });

    /// <summary>A value that may not be there.</summary>
    public void AppendFormatted(decimal? value) => Parts.Add(value is { } known ? new(Value: known) : new(Text: "none"));

    /// <summary>A target that may not be there, with all its values.</summary>
    public void AppendFormatted(PeriodTarget? target)
    {
        Parts.Add(target is null ? new(Text: "none") : new(Value: target.Target));
        if (target?.BandHigh is { } high) Parts.AddRange([new(Text: " to "), new(Value: high)]);
        if (target?.Stretch is { } stretch) Parts.AddRange([new(Text: " (stretch "), new(Value: stretch), new(Text: ")")]);
    }
}
