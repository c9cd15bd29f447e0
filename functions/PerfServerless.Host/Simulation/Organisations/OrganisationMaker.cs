using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Ladders;

namespace PerfServerless.Host.Simulation.Organisations;

/// <summary>
/// Makes an organisation by a seed: a leader, and below him up to three levels of people who all owe numbers, in teams that mostly live in
/// one place; one to three reviews that ask them, by ladders of their own or as the reviews say.
/// </summary>
internal sealed class OrganisationMaker(QuarterWish wish)
{
    private const int MostReports = 8;
    private const int MostObjectives = 5;
    private const string South = "south";
    private const string Deep = "deep south";

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
            Units = HasUnits ? [new(South), new(Deep, Parent: South)] : [],
            Objectives = Objectives(people),
            Kpis = [.. people.Where(p => p.Id != Leader).SelectMany(p => Kpis(p.Id))],
            Cadences = Cadences(people),
            Ladders = Ladders.Of(wish.Seed),
        };
    }

    /// <summary>One seed of four has a unit with a review of its own, and another one inside it.</summary>
    private bool HasUnits => wish.Seed % 4 == 1 && wish.Owners > 2;

    private List<Person> People()
    {
        var leader = Person(Leader, null, Places.All[0]);
        var people = new List<Person> { leader };
        for (var i = 1; i <= wish.Owners; i++)
        {
            // Whoever came early has the most room below him: the tree fills level by level.
            var manager = people[(i - 1) / MostReports];
            var place = manager == leader || random.Next(4) == 0 ? AnyPlace() : Places.All.First(p => p.TimeZone == manager.TimeZone);
            var person = Person(new(string.Create(CultureInfo.InvariantCulture, $"owner-{i}")), manager.Id, place);
            people.Add(HasUnits && i % 3 == 2 ? person with { Unit = i % 6 == 5 ? Deep : South } : person);
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
        Frequency = random.Next(10) switch { 0 => Frequency.Quarterly, < 4 => Frequency.Monthly, _ => Frequency.Weekly },
        Objective = random.Next(6) == 0 ? null : Named(random.Next(MostObjectives)),
        Criticality = random.Next(4) switch { 0 => Criticality.High, 1 => Criticality.Low, _ => null },
        Minimum = 0,
        Maximum = 1_000,
        Targets = new([new("2026", 100), new("2027", 110)]),
    });

    /// <summary>One at the top that the leader owns, those below it owned by one each of the first people, and one by nobody.</summary>
    private static IReadOnlyList<Objective> Objectives(List<Person> people) =>
    [
        .. Enumerable.Range(0, MostObjectives).Select(i => new Objective
        {
            Id = Named(i),
            Name = Named(i).Value,
            Perspective = Perspective.Customer,
            Parent = i == 0 ? null : Named(0),
            Owner = i == MostObjectives - 1 ? null : people[i % people.Count].Id,
        }),
    ];

    private static ObjectiveId Named(int objective) => new(string.Create(CultureInfo.InvariantCulture, $"objective-{objective}"));

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
        return
        [
            weekly,
            .. wish.Seed % 3 == 0 || people.Count < 3 ? Array.Empty<Cadence>() : [Monthly(weekly, people[1])],
            .. HasUnits ? [OfUnit(weekly, people[2])] : Array.Empty<Cadence>(),
        ];
    }

    /// <summary>A second review, from another place, led by one of the first level.</summary>
    private static Cadence Monthly(Cadence weekly, Person second) => weekly with
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
    };

    /// <summary>A unit meets on a day of its own, and has the rest of the weekly review.</summary>
    private static Cadence OfUnit(Cadence weekly, Person head) => weekly with
    {
        Id = new("southern"),
        Name = "Southern review",
        Weekday = DayOfWeek.Wednesday,
        MeetingAt = new(11, 0),
        Owner = head.Id,
        Leaders = [head.Id],
        Unit = South,
        Inherits = weekly.Id,
        Own = ["name", "weekday", "meetingAt", "owner", "leaders"],
    };
}
