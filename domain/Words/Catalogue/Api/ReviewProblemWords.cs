namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>What the API answers where an organisation, a cadence, a cycle or a brief is not there.</summary>
public static class ReviewProblemWords
{
    public static readonly Word<string> NoOrganisation = new("problem.no-organisation", "tenant");

    public static readonly Word NothingImported = new("problem.nothing-imported");

    public static readonly Word<string> SeveralOrganisations = new("problem.several-organisations", "tenants");

    public static readonly Word<string, Part.List> NoCadence = new("problem.no-cadence", "cadence", "known");

    public static readonly Word<string> NoCycle = new("problem.no-cycle", "key");

    /// <summary>The moment as a program writes it: whoever asks here compares it.</summary>
    public static readonly Word<string, string> BriefLater = new("problem.brief-later", "key", "at");

    /// <summary>None will come any more.</summary>
    public static readonly Word<string, string> BriefMissed = new("problem.brief-missed", "key", "at");
}
