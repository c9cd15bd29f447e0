using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Calendars;

namespace PerfServerless.Domain.Tests.Calendars;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly Epoch = new(2023, 12, 1);

    private static readonly WorkingDays Christmas = new([new(2026, 12, 25), new(2026, 12, 26), new(2027, 1, 1)]);

    [Theory]
    [InlineData("2026-06-01", 0, "2026-06-01")]
    [InlineData("2026-06-01", 1, "2026-06-02")]
    [InlineData("2026-06-05", 1, "2026-06-08")] // over a weekend
    [InlineData("2026-06-06", 1, "2026-06-08")] // from a weekend
    [InlineData("2026-06-08", -1, "2026-06-05")]
    [InlineData("2026-12-24", 1, "2026-12-28")] // over a holiday and a weekend
    [InlineData("2026-12-28", -1, "2026-12-24")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2028-02-28", 1, "2028-02-29")] // a leap day
    [InlineData("2028-03-01", -1, "2028-02-29")]
    public void Days_are_counted_over_weekends_and_holidays(string from, int days, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), Christmas.Add(DateOnly.Parse(from, null), days));

    [Theory]
    [InlineData("2026-06-01", "2026-06-01", 0)]
    [InlineData("2026-06-01", "2026-06-03", 2)]
    [InlineData("2026-06-05", "2026-06-08", 1)]
    [InlineData("2026-06-08", "2026-06-05", -1)]
    [InlineData("2026-12-24", "2026-12-28", 1)]
    [InlineData("2026-12-28", "2026-12-24", -1)]
    [InlineData("2026-06-06", "2026-06-07", 0)]
    [InlineData("2026-06-07", "2026-06-05", -1)] // from Sunday back over Friday
    [InlineData("2026-06-08", "2026-06-06", 0)] // from Monday back to Saturday no working day is stepped over
    [InlineData("2026-12-21", "2027-01-04", 8)] // two weeks with two holidays; one more falls on a Saturday
    public void The_distance_between_two_days_has_a_sign(string from, string to, int days) =>
        Assert.Equal(days, Christmas.Between(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Fact]
    public void Adding_and_measuring_are_inverse_on_working_days() =>
        Prop.ForAll(Arb.From(Cases), c =>
        {
            var days = new WorkingDays(c.Holidays);
            var from = days.OnOrAfter(c.From);
            var to = days.Add(from, c.Days);
            return days.Includes(to) && days.Between(from, to) == c.Days && days.Between(to, from) == -c.Days && days.Back(to, c.Days) == from;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_distance_is_the_number_of_steps_a_walker_takes() =>
        Prop.ForAll(Arb.From(Cases), c =>
        {
            var days = new WorkingDays(c.Holidays);
            var to = c.From.AddDays(Math.Abs(c.Days));
            var walked = Enumerable.Range(1, Math.Abs(c.Days)).Count(i => days.Includes(c.From.AddDays(i)));
            return days.Between(c.From, to) == walked;
        }).QuickCheckThrowOnFailure();

    private static Gen<(DateOnly From, int Days, IReadOnlyList<DateOnly> Holidays)> Cases =>
        from start in Gen.Choose(0, 1500)
        from days in Gen.Choose(-40, 40)
        from holidays in Gen.Choose(-100, 1600).Select(d => Epoch.AddDays(d)).ListOf()
        select (Epoch.AddDays(start), days, (IReadOnlyList<DateOnly>)[.. holidays]);
}
