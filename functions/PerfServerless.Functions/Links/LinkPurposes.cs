namespace PerfServerless.Functions.Links;

/// <summary>What signed links may open.</summary>
public static class LinkPurposes
{
    public const string Brief = "brief";
    public const string Operations = "ops";

    /// <summary>A person's own form and receipt.</summary>
    public const string Desk = "desk";

    /// <summary>A manager's escalation.</summary>
    public const string Escalation = "escalation";

    /// <summary>KPIs that a person reassigns, or is asked about.</summary>
    public const string Handover = "handover";

    /// <summary>A decision with its action item.</summary>
    public const string Action = "action";

    /// <summary>The page from which a meeting is run.</summary>
    public const string Meeting = "meeting";
}
