namespace PerfServerless.Domain.Briefs.Compiling;

/// <summary>What each rule of the agenda counts. <c>docs/rules.md</c> shows this table, and why it is so.</summary>
internal static class AgendaPoints
{
    /// <summary>For its time; it comes first whatever it counts.</summary>
    public const int Decided = 40;

    public const int OffTrack = 50;
    public const int AtRisk = 20;

    /// <summary>For each tenth by which a value misses what was expected, to so many at most.</summary>
    public const int MostForShortfall = 10;

    public const int Stale = 25;

    /// <summary>For each week beyond what is allowed, to so many at most.</summary>
    public const int MostForOverdue = 4;

    public const int NoInformation = 15;

    /// <summary>For one step or two on the way from on track over at risk to off track.</summary>
    public const int WorseByOne = 25, WorseByTwo = 60;

    public const int GotBetter = -10;
    public const int Blocked = 30;
    public const int OpenBlocker = 10;
    public const int Contradiction = 20;
    public const int ForecastMiss = 20;
    public const int DriverInTrouble = 20;
    public const int OperandInTrouble = 10;

    /// <summary>Of a person whose numbers are nowhere else on the agenda.</summary>
    public const int MissingOfPerson = 10;

    public const int MissingOfKpi = 5;

    public const int Strategic = 10;
    public const int Operational = 5;

    /// <summary>For all of the whole's weight; less for a share of it.</summary>
    public const int WholeWeight = 20;

    public const int EachDependent = 4;
    public const int MostForDependents = 12;
}
