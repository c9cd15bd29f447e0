using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Domain.Typing;

/// <summary>
/// The days that anybody can mean: those of the years 1900 to 2100. Whoever names another one has mistyped it, or says in the way of
/// another program that something has no end (9999-12-31) or no beginning (0001-01-01). Days come in through here, so that nothing behind
/// it reckons beyond the calendar's ends.
/// </summary>
public static class TypedDay
{
    public static readonly DateOnly First = new(1900, 1, 1);
    public static readonly DateOnly Last = new(2100, 12, 31);

    /// <param name="written">As somebody wrote it.</param>
    /// <returns>What is wrong with it; null where the day is one that can be meant.</returns>
    public static Saying? Mistake(DateOnly day, string written) => day >= First && day <= Last ? null : Outside(written);

    /// <inheritdoc cref="Mistake(DateOnly, string)"/>
    /// <param name="moment">By its own offset: what its writer saw on his calendar.</param>
    public static Saying? Mistake(DateTimeOffset moment, string written) => Mistake(DateOnly.FromDateTime(moment.DateTime), written);

    /// <inheritdoc cref="Mistake(DateOnly, string)"/>
    /// <param name="period">All of it; a fiscal year may end after the last day.</param>
    public static Saying? Mistake(Period period, string written) => Mistake(period.First, written);

    private static Saying Outside(string written) => DayWords.Outside.Say(written, Year(First), Year(Last));

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
