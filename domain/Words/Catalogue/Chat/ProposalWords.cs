using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Chat;

/// <summary>What is asked and told where KPIs are reassigned, or no longer tracked, with somebody's agreement.</summary>
public static class ProposalWords
{
    public static readonly Word Reassign = new("proposal.reassign");

    public static readonly Word NoLongerTracked = new("proposal.no-longer-tracked");

    public static readonly Word ReassignIntro = new("proposal.reassign-intro");

    public static readonly Word NoLongerTrackedIntro = new("proposal.no-longer-tracked-intro");

    public static readonly Word Kpis = new("proposal.kpis");

    public static readonly Word KpisNeeded = new("proposal.kpis-needed");

    /// <summary>One of them, where more than one person owns them.</summary>
    public static readonly Word<Saying, PersonId> KpiOf = new("proposal.kpi-of", "kpi", "person");

    public static readonly Word<Saying, PersonId> KpiAsked = new("proposal.kpi-asked", "kpi", "person");

    public static readonly Word<int> MoreKpis = new("proposal.more-kpis", "count");

    public static readonly Word NewOwner = new("proposal.new-owner");

    public static readonly Word NameNeeded = new("proposal.name-needed");

    public static readonly Word WhichOne = new("proposal.which-one");

    /// <summary>Stands in the list from which one of several people is chosen.</summary>
    public static readonly Word<string, string> Candidate = new("proposal.candidate", "name", "address");

    public static readonly Word<string> Unknown = new("proposal.unknown", "name");

    public static readonly Word<string> Shared = new("proposal.shared", "name");

    public static readonly Word<string, int> SharedByMany = new("proposal.shared-by-many", "name", "count");

    public static readonly Word<PersonId, Part.List> OwnsAlready = new("proposal.owns-already", "person", "kpis");

    public static readonly Word<PersonId> HasLeft = new("proposal.has-left", "person");

    public static readonly Word<PersonId, DateOnly> IsAway = new("proposal.is-away", "person", "until");

    public static readonly Word<PersonId> NotReachable = new("proposal.not-reachable", "person");

    public static readonly Word<PersonId> NotAbove = new("proposal.not-above", "person");

    public static readonly Word<string> NobodyAgrees = new("proposal.nobody-agrees", "kpi");

    public static readonly Word NothingLeft = new("proposal.nothing-left");

    public static readonly Word<PersonId, Part.List> AskedToTake = new("proposal.asked-to-take", "person", "kpis");

    public static readonly Word<PersonId, Part.List> AskedToAgree = new("proposal.asked-to-agree", "person", "kpis");

    public static readonly Word<PersonId, PersonId, Part.List> AskedBefore = new("proposal.asked-before", "by", "person", "kpis");

    public static readonly Word<PersonId, Part.List> Owns = new("proposal.owns", "person", "kpis");

    public static readonly Word<Part.List, DateOnly> TrackedUntil = new("proposal.tracked-until", "kpis", "until");

    /// <summary>Said of a person on a manager's card.</summary>
    public static readonly Word<PersonId, Part.List, DateTimeOffset> WaitsFor = new("proposal.waits-for", "person", "kpis", "at");

    /// <summary>Where all that was missing of a person is somebody else's, or not tracked any more.</summary>
    public static readonly Word NoLongerAsked = new("proposal.no-longer-asked");

    public static readonly Word<PersonId, Part.List> DeclinedLine = new("proposal.declined-line", "person", "kpis");
}
