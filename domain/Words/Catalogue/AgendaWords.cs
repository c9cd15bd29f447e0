using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words;

/// <summary>What puts something on a brief's agenda, by the rule's own id, and what was found of a person.</summary>
public static class AgendaWords
{
    public static readonly Word OffTrack = new("agenda.off-track");
    public static readonly Word AtRisk = new("agenda.at-risk");
    public static readonly Word Stale = new("agenda.stale");
    public static readonly Word Blocked = new("agenda.blocked");
    public static readonly Word Missing = new("agenda.missing");
    public static readonly Word NoInformation = new("agenda.no-information");

    public static readonly Word<PersonId, string> IsBlocked = new("agenda.is-blocked", "person", "blocker");
    public static readonly Word<PersonId, Part.List> HasNotGiven = new("agenda.has-not-given", "person", "kpis");
}
