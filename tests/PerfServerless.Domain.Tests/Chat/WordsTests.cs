using PerfServerless.Domain.Chat;
using static PerfServerless.Domain.Tests.Reviews.Sample;

namespace PerfServerless.Domain.Tests.Chat;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 numbers", "0 people")]
    [InlineData(1, "1 number", "1 person")]
    [InlineData(2, "2 numbers", "2 people")]
    public void One_is_counted_otherwise_than_many(int count, string regular, string irregular) =>
        Assert.Equal((regular, irregular), (Counted.Of(count, "number"), Counted.Of(count, "person", "people")));

    [Theory]
    [InlineData("", "")]
    [InlineData("Mon", "Mon")]
    [InlineData("Mon Tue", "Mon and Tue")]
    [InlineData("Mon Tue Wed", "Mon, Tue and Wed")]
    public void A_list_is_said_as_people_say_it(string items, string said) =>
        Assert.Equal(said, Counted.List(items.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("no such locale", "en-US")] // a machine with fewer locales must still speak
    public void A_person_is_answered_in_his_own_culture_where_this_machine_knows_it(string locale, string culture) =>
        Assert.Equal(culture, PersonCulture.Of(Person(Ole, locale: locale)).Name);

    [Theory]
    [InlineData("2026-W22", 1, "week 22 (25 May to 31 May 2026)", "week 22 of 2026")]
    [InlineData("2026-W05", 1, "week 5 (26 Jan to 1 Feb 2026)", "week 5 of 2026")]
    [InlineData("2026-W30", 1, "week 30 (20 Jul to 26 Jul 2026)", "week 30 of 2026")]
    [InlineData("2026-11", 1, "November 2026", "November 2026")]
    [InlineData("2026-Q4", 1, "Q4 2026", "Q4 2026")]
    [InlineData("FY2026", 7, "FY2026", "FY2026")]
    [InlineData("2026-W99", 1, "2026-W99", "2026-W99")] // no such week: the code stays as it is
    public void A_period_is_said_whole_and_in_short(string code, int fiscal, string whole, string brief) =>
        Assert.Equal((whole, brief), (PeriodText.Show(code, fiscal), PeriodText.Short(code, fiscal)));
}
