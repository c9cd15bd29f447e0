using System.Diagnostics;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>
/// Everything the product can show to a person as a message, as content: sayings and typed values, which become text where the reader is
/// known. How it looks is the channel's business, which also escapes what is data.
/// </summary>
public abstract record ChatCard
{
    private ChatCard() { } // closed: only the cards below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(
        Func<Form, T> form, Func<Receipt, T> receipt, Func<Statement, T> statement, Func<Line, T> line, Func<Escalation, T> escalation,
        Func<Brief, T> brief, Func<Notice, T> notice, Func<Handover, T> handover, Func<Proposal, T> proposal, Func<Decide, T> decide,
        Func<Action, T> action, Func<Actions, T> actions) => this switch
    {
        Form its => form(its),
        Receipt its => receipt(its),
        Statement its => statement(its),
        Line its => line(its),
        Escalation its => escalation(its),
        Brief its => brief(its),
        Notice its => notice(its),
        Handover its => handover(its),
        Proposal its => proposal(its),
        Decide its => decide(its),
        Action its => action(its),
        Actions its => actions(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>The form with all a person owes.</summary>
    /// <param name="Desk">Whose it is.</param>
    /// <param name="Title">What is asked, such as "Weekly review: 4 numbers are due".</param>
    /// <param name="Intro">Why this comes now and until when; says who asked.</param>
    /// <param name="Sections">The inputs of this page, by the reviews that ask for them.</param>
    /// <param name="Page">From 1; with <paramref name="Pages"/> above 1 there is a "Next".</param>
    /// <param name="Correcting">The form corrects values already given.</param>
    /// <param name="BlockerError">What is wrong with <paramref name="Blocker"/> and how to mend it.</param>
    public sealed record Form(
        DeskKey Desk, Saying Title, Saying Intro, IReadOnlyList<FormSection> Sections, int Page, int Pages, bool Correcting,
        Confidence? Confidence = null, string? Blocker = null, Saying? BlockerError = null) : ChatCard
    {
        /// <summary>Whom it goes to and when if something is still missing then, and who was told already; null where nobody is.</summary>
        public Saying? Outlook { get; init; }

        /// <summary>The inputs of all sections.</summary>
        public IEnumerable<FormField> Fields => Sections.SelectMany(s => s.Fields);
    }

    /// <summary>What was given, with each KPI's status; offers what is still owed.</summary>
    /// <param name="Remark">A sentence above it, such as "This was already recorded."</param>
    /// <param name="StillOwed">Inputs for what was left blank.</param>
    /// <param name="MayCorrect">A review is open: values may be corrected, and another status stated.</param>
    public sealed record Receipt(
        DeskKey Desk, Saying Title, Saying? Remark, IReadOnlyList<ReceiptLine> Lines, IReadOnlyList<FormSection> StillOwed, bool MayCorrect) : ChatCard
    {
        /// <summary>The request in whose review another status can be stated: the one whose meeting comes next; null where none is open.</summary>
        public RequestKey? StateIn { get; init; }

        /// <summary>The ids of the rules behind the statuses and remarks, in the rule book's order, to be read on the spot.</summary>
        public IReadOnlyList<string> Rules { get; init; } = [];
    }

    /// <summary>The form on which an owner states another status beside the computed one.</summary>
    /// <param name="Kpis">What he owns, each with its computed status in words.</param>
    /// <param name="Statuses">What may be stated; where something is, the last one takes it back.</param>
    /// <param name="MayReturn">There is a check-in's card to go back to.</param>
    /// <param name="Error">What is wrong with what was sent and how to mend it.</param>
    public sealed record Statement(
        RequestKey Request, Saying Title, Saying Intro, IReadOnlyList<StatementChoice> Kpis, IReadOnlyList<StatementChoice> Statuses,
        bool MayReturn, string? Kpi = null, string? Status = null, string? Reason = null, Saying? Error = null) : ChatCard
    {
        /// <summary>Why each of these KPIs has its computed status.</summary>
        public IReadOnlyList<Saying> Reasons { get; init; } = [];

        /// <summary>The ids of the rules behind the computed statuses, in the rule book's order, to be read on the spot.</summary>
        public IReadOnlyList<string> Rules { get; init; } = [];
    }

    /// <summary>One line that stands where an older card was.</summary>
    public sealed record Line(Saying Text) : ChatCard;

    /// <summary>All of a manager's people whose numbers are missing.</summary>
    public sealed record Escalation(CycleKey Cycle, Saying Title, Saying Intro, IReadOnlyList<EscalationLine> People, Saying? Remark = null) : ChatCard
    {
        /// <summary>He has not said yet that he takes care of it.</summary>
        public bool MayAcknowledge { get; init; }

        /// <summary>What he is asked before something is done; null where the card shows his people.</summary>
        public ManagerAsk? Ask { get; init; }
    }

    /// <summary>The brief before a meeting.</summary>
    /// <param name="Link">The signed address of the full page.</param>
    public sealed record Brief(
        CycleKey Cycle, Saying Title, Saying Headline, Saying Completeness, IReadOnlyList<BriefLine> Agenda, IReadOnlyList<Saying> Remarks, Uri Link) : ChatCard
    {
        /// <summary>How far its numbers can be trusted.</summary>
        public required Saying Trust { get; init; }

        /// <summary>What is known since it was compiled; empty where nothing is.</summary>
        public IReadOnlyList<Saying> Updated { get; init; } = [];

        /// <summary>Opens the page from which the meeting is run; null where it has none.</summary>
        public Uri? Meeting { get; init; }

        /// <summary>How everything together stands; null where the scorecard has no objectives.</summary>
        public BriefLine? Whole { get; init; }

        /// <summary>The rules behind what it says, to be read on the spot.</summary>
        public IReadOnlyList<Rule> Rules { get; init; } = [];
    }

    /// <summary>Words: a greeting, help, an answer. Offers what can be said next.</summary>
    public sealed record Notice(Saying Title, Saying Text, IReadOnlyList<ChatCommand> Suggestions) : ChatCard
    {
        /// <summary>How KPIs and objectives stand, below the words.</summary>
        public IReadOnlyList<BriefLine> Standings { get; init; } = [];

        /// <summary>What else can be said next; before the suggestions.</summary>
        public IReadOnlyList<ChatOffer> Offers { get; init; } = [];
    }

    /// <summary>A manager chooses what becomes of KPIs of his people: who is to own them, or that they are no longer tracked.</summary>
    /// <param name="Remark">What his last press did.</param>
    /// <param name="Error">What is wrong with what he sent and how to mend it.</param>
    public sealed record Handover(
        HandoverSource Source, ProposalKind Kind, Saying Title, Saying Intro, IReadOnlyList<HandoverLine> Kpis, Saying? Remark = null, Saying? Error = null)
        : ChatCard
    {
        /// <summary>The name as he typed it.</summary>
        public string? Name { get; init; }

        /// <summary>Those who are called so; empty where he is to type a name.</summary>
        public IReadOnlyList<HandoverCandidate> Candidates { get; init; } = [];

        public string? Reason { get; init; }
    }

    /// <summary>Asks somebody to agree: to own KPIs, that they are no longer tracked, or to a new target.</summary>
    /// <param name="Owner">On whose desk the proposal is.</param>
    /// <param name="Kpis">Each with its last values and what is owed of it.</param>
    /// <param name="Error">What is wrong with <paramref name="Reason"/> and how to mend it.</param>
    public sealed record Proposal(
        PersonId Owner, string Id, ProposalKind Kind, Saying Title, Saying Intro, IReadOnlyList<Saying> Kpis, string? Reason = null, Saying? Error = null)
        : ChatCard;

    /// <summary>A decision to be written down, or put right: what was understood of it, and what is wrong with it.</summary>
    /// <param name="Wish">As it was typed; what is sent back has the same name.</param>
    public sealed record Decide(DecisionWish Wish, Saying Title, Saying Intro) : ChatCard
    {
        /// <summary>The reviews whose meeting may have decided it; empty where that is clear.</summary>
        public IReadOnlyList<StatementChoice> Cadences { get; init; } = [];

        /// <summary>Those who are called so; empty where a name is to be typed.</summary>
        public IReadOnlyList<HandoverCandidate> Candidates { get; init; } = [];

        /// <summary>What it may be about.</summary>
        public IReadOnlyList<StatementChoice> Subjects { get; init; } = [];

        public Saying? CadenceError { get; init; }

        public Saying? TextError { get; init; }

        public Saying? OwnerError { get; init; }

        public Saying? DueError { get; init; }

        public Saying? TargetError { get; init; }
    }

    /// <summary>A decision with its action item as it stands, for one of those who have to do with it.</summary>
    /// <param name="Title">Why he sees it.</param>
    /// <param name="Text">What was decided, or is to be done.</param>
    /// <param name="Facts">Whose it is, until when, how it stands, where it was decided.</param>
    /// <param name="Moves">What he can do about it, in the order of the buttons.</param>
    public sealed record Action(DecisionKey Key, Saying Title, Saying Text, IReadOnlyList<Saying> Facts, IReadOnlyList<ActionMove> Moves) : ChatCard
    {
        /// <summary>What his last press did.</summary>
        public Saying? Remark { get; init; }

        /// <summary>What is wrong with what he typed and how to mend it.</summary>
        public Saying? Error { get; init; }

        /// <summary>The note as he typed it.</summary>
        public string? Note { get; init; }

        /// <summary>He is asked for another date.</summary>
        public bool AsksDate { get; init; }

        /// <summary>The date as he typed it.</summary>
        public string? Due { get; init; }
    }

    /// <summary>The action items that somebody owes, and those that he asked for, what is overdue first.</summary>
    /// <param name="LeftOut">How many more there are.</param>
    public sealed record Actions(Saying Title, IReadOnlyList<ActionLine> Lines, int LeftOut) : ChatCard;
}
