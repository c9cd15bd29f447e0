using PerfServerless.Domain.Scorecards;
using static PerfServerless.TestKit.Organisations.Acme;

namespace PerfServerless.Domain.Tests.Scorecards;

public sealed class PersonReaderTests
{
    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("no such locale", "en-US")] // a machine with fewer locales must still speak
    public void A_person_is_answered_in_his_own_culture_where_this_machine_knows_it(string locale, string culture) =>
        Assert.Equal(culture, PersonReader.CultureOf(Person(Ole, locale: locale)).Name);
}
