using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>The organisation that the bot's tests speak for.</summary>
internal static class An
{
    public const string EntraTenant = "11111111-1111-1111-1111-111111111111";
    public const string OtherEntraTenant = "22222222-2222-2222-2222-222222222222";

    /// <summary>Ada's object id is known from the import, Ben's and Cem's are not.</summary>
    public const string AdasObjectId = "aaaaaaaa-0000-0000-0000-000000000001";

    public const string BensObjectId = "bbbbbbbb-0000-0000-0000-000000000002";

    public static PublishedScorecard Organisation(string entraTenant = EntraTenant, string tenant = "acme", bool withBen = true, int crowd = 0) => new(
        $"v-{tenant}-{withBen}",
        new Scorecard
        {
            Organisation = Acme.Organisation() with { Tenant = new(tenant), EntraTenantId = entraTenant },
            People =
            [
                Person("ada", "Ada Byron", AdasObjectId),
                .. withBen ? [Person("ben", "Ben Okri", null)] : Array.Empty<Person>(),
                Person("cem", "Cem Aksoy", null),
                .. Enumerable.Range(1, crowd).Select(i => Person($"p{i}", $"Person {i}", ObjectIdOf(i))),
            ],
        },
        new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The object id of one of the crowd, from 1.</summary>
    public static string ObjectIdOf(int number) => $"dddddddd-0000-0000-0000-{number:000000000000}";

    private static Person Person(string id, string name, string? objectId) =>
        Acme.Person(new(id), locale: "de-DE") with { Name = name, EntraObjectId = objectId };
}
