namespace PerfServerless.Domain.Words.Catalogue.Rules;

/// <summary>What rules notice beside a status: stretches, what people state, contradictions, drivers.</summary>
internal static class FindingWords
{
    public static readonly Word<Part.Amount, Part.Period, Part.Amount, Part.Period> Stretch = new("finding.stretch", "value", "period", "stretch", "target");

    public static readonly Word<Part.Amount, Part.Period, Part.Amount, Part.Period> StretchOfTotal =
        new("finding.stretch-of-total", "value", "period", "stretch", "target");

    public static readonly Word<Saying, DateOnly, string> Stated = new("finding.stated", "status", "day", "reason");

    public static readonly Word<Saying, DateOnly, int, int> Expired = new("finding.expired", "status", "day", "age", "allowed");

    public static readonly Word<Saying, Saying> StatedBetter = new("finding.stated-better", "stated", "computed");

    /// <summary>What stands still is a <c>total</c> or a <c>level</c>.</summary>
    public static readonly Word<Part.Choice, int> FlatStated = new("finding.flat-stated", "kind", "count");

    /// <summary>What stands still is a <c>total</c> or a <c>level</c>.</summary>
    public static readonly Word<Part.Choice, int> FlatComputed = new("finding.flat-computed", "kind", "count");

    public static readonly Word<Saying> Confident = new("finding.confident", "status");

    public static readonly Word<string, int, Saying> Driver = new("finding.driver", "driver", "count", "lag");

    public static readonly Word<int, Part.Number, int> LagEstimated = new("finding.lag-estimated", "count", "correlation", "periods");

    public static readonly Word<int, int> LagTooShort = new("finding.lag-too-short", "count", "needed");

    public static readonly Word LagHidden = new("finding.lag-hidden");

    public static readonly Word LagCoarse = new("finding.lag-coarse");
}
