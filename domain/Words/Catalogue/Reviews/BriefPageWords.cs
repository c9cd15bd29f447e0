using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Words.Catalogue.Reviews;

/// <summary>What stands on a brief's page outside its tables.</summary>
public static class BriefPageWords
{
    public static readonly Word<string, DateTimeOffset> Title = new("page.title", "cadence", "meeting");
    public static readonly Word<DateTimeOffset, string> Meeting = new("page.meeting", "meeting", "zone");
    public static readonly Word<DateTimeOffset> Compiled = new("page.compiled", "at");

    public static readonly Word Trust = new("page.trust");
    public static readonly Word AllTogether = new("page.all-together");
    public static readonly Word Completeness = new("page.completeness");
    public static readonly Word AllKpis = new("page.all-kpis");
    public static readonly Word<int, Saying> StatusCount = new("page.status-count", "count", "status");
    public static readonly Word<int> PostponedCount = new("page.postponed-count", "count");

    public static readonly Word Agenda = new("page.agenda");
    public static readonly Word AgendaByException = new("page.agenda-by-exception");
    public static readonly Word AgendaEmpty = new("page.agenda-empty");
    public static readonly Word<int> AgendaMore = new("page.agenda-more", "count");
    /// <summary>What a value is held against, beside it.</summary>
    public static readonly Word<Part> Against = new("page.against", "target");

    /// <inheritdoc cref="Against"/>
    public static readonly Word<Part, Part.Period> AgainstFor = new("page.against-for", "target", "period");

    /// <summary>What the rules count of an item.</summary>
    public static readonly Word<int> Counts = new("page.counts", "points");

    /// <summary>A part of the page that is folded, with how many it holds.</summary>
    public static readonly Word<int> Folded = new("page.folded", "count");

    public static readonly Word<Saying> OutlookIs = new("page.outlook-is", "sentence");
    public static readonly Word Stated = new("page.stated");

    public static readonly Word MissingNumbers = new("page.missing-numbers");
    public static readonly Word NotAnswered = new("page.not-answered");
    public static readonly Word NotReachable = new("page.not-reachable");
    public static readonly Word Excused = new("page.excused");
    public static readonly Word<PersonId, int> Person = new("page.person", "person", "missing");
    public static readonly Word<PersonId, int, Saying> PersonWhy = new("page.person-why", "person", "missing", "why");

    /// <summary>Leads from a sentence to the rule behind it.</summary>
    public static readonly Word RuleMark = new("page.rule-mark");

    /// <summary>The same, where several rules stand behind it.</summary>
    public static readonly Word<int> RuleMarkNumbered = new("page.rule-mark-numbered", "number");

    public static readonly Word<Saying> RuleSays = new("page.rule-says", "sentence");
    public static readonly Word Rules = new("page.rules");
    public static readonly Word RulesIntro = new("page.rules-intro");
}
