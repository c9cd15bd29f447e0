using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Host.Simulation.Organisations;

/// <summary>
/// Makes an organisation by a seed: a leader, and below him up to three levels of people who all owe numbers, in teams that mostly live in
/// one place; one or two reviews that ask them.
/// </summary>
internal sealed class OrganisationMaker(QuarterWish wish)
{
    private const int MostReports = 8;

    public static readonly TenantId Tenant = new("quarter");
    public static readonly PersonId Leader = new("lead");

    private static readonly Unit Units = new(UnitKind.Count);

    private readonly Random random = new(wish.Seed);

    /// <summary>When the simulated quarter begins.</summary>
    public DateTimeOffset Start { get; } = Places.Begin(Places.Starts[wish.Seed % Places.Starts.Count]);

    public Scorecard Make()
    {
        var people = People();
        return new()
        {
            Organisation = new()
            {
                Tenant = Tenant,
                Name = "Quarter",
                EntraTenantId = "00000000-0000-0000-0000-000000000002",
                CountryHolidays = Places.Holidays,
            },
            People = people,
            Kpis = [.. people.Where(p => p.Id != Leader).SelectMany(p => Kpis(p.Id))],
            Cadences = Cadences(people),
        };
    }

    private List<Person> People()
    {
        var leader = Person(Leader, null, Places.All[0]);
        var people = new List<Person> { leader };
        for (var i = 1; i <= wish.Owners; i++)
        {
            // Whoever came early has the most room below him: the tree fills level by level.
            var manager = people[(i - 1) / MostReports];
            var place = manager == leader || random.Next(4) == 0 ? AnyPlace() : Places.All.First(p => p.TimeZone == manager.TimeZone);
            people.Add(Person(new(string.Create(CultureInfo.InvariantCulture, $"owner-{i}")), manager.Id, place));
        }

        return people;
    }

    private Person Person(PersonId id, PersonId? manager, Place place) => new()
    {
        Id = id,
        Name = id.Value,
        UserPrincipalName = $"{id}@quarter.example",
        Manager = manager,
        TimeZone = place.TimeZone,
        Locale = place.Locale,
        Country = place.Country,
        Weekend = place.Weekend,
        Hours = random.Next(5) == 0 ? new(new(7, 0), new(15, 0)) : null,
    };

    private Place AnyPlace()
    {
        var drawn = random.Next(Places.All.Sum(p => p.Share));
        return Places.All.First(p => (drawn -= p.Share) < 0);
    }

    private IEnumerable<Kpi> Kpis(PersonId owner) => Enumerable.Range(1, random.Next(1, 5)).Select(i => new Kpi
    {
        Id = new(string.Create(CultureInfo.InvariantCulture, $"{owner}-k{i}")),
        Name = string.Create(CultureInfo.InvariantCulture, $"{owner} {i}"),
        Owner = owner,
        Unit = Units,
        Frequency = random.Next(3) == 0 ? Frequency.Monthly : Frequency.Weekly,
        Minimum = 0,
        Maximum = 1_000,
        Targets = new([new("2026", 100), new("2027", 110)]),
    });

    private List<Cadence> Cadences(List<Person> people)
    {
        var weekly = new Cadence
        {
            Id = new("weekly"),
            Name = "Weekly review",
            Weekday = DayOfWeek.Thursday,
            MeetingAt = new(14, 0),
            TimeZone = Places.All[0].TimeZone,
            Owner = Leader,
            Leaders = [Leader],
        };
        if (wish.Seed % 3 == 0 || people.Count < 3) return [weekly];

        // A second review, from another place, led by one of the first level.
        var second = people[1];
        return
        [
            weekly,
            weekly with
            {
                Id = new("monthly"),
                Name = "Monthly review",
                Frequency = Frequency.Monthly,
                Weekday = DayOfWeek.Tuesday,
                TimeZone = second.TimeZone,
                MeetingAt = new(15, 0),
                Owner = second.Id,
                Leaders = [second.Id, Leader],
                OpensBefore = 5,
            },
        ];
    }
}
