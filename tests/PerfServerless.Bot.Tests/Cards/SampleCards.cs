using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;

namespace PerfServerless.Bot.Tests.Cards;

/// <summary>One card of every kind and state, with the words a real one has.</summary>
internal static class SampleCards
{
    private static readonly CycleKey Cycle = new(new("nordwind"), new("weekly"), "20260511");
    public static readonly RequestKey Request = new(Cycle, new("ada"));

    public static IReadOnlyDictionary<string, ChatCard> All { get; } = new Dictionary<string, ChatCard>
    {
        ["form"] = Form(),
        ["form-mistakes"] = Form() with
        {
            Title = "Please look at 2 inputs",
            Fields = [Form().Fields[0] with { Typed = "ninety", TypedNote = "counted twice", Error = "'ninety' is not a number; type one such as 93.4." }, Form().Fields[1] with { Typed = "1 250 000", NoteError = "Shorten the note to 500 characters." }],
            Confidence = Domain.Reviews.Confidence.Medium,
            Blocker = "Supplier is late",
            BlockerError = "Shorten it to 1,000 characters.",
        },
        ["form-paged"] = Form() with { Page = 1, Pages = 3 },
        ["form-correcting"] = Form() with { Title = "Correct a value", Correcting = true },
        ["receipt"] = Receipt([]),
        ["receipt-owed"] = Receipt([Form().Fields[2]]) with { Remark = "1 number is still open; you can add it here." },
        ["statement"] = Statement(),
        ["statement-mistake"] = Statement() with { MayReturn = false, Kpi = "returns", Status = "OnTrack", Error = "Nothing is recorded yet. Say why the computed status misleads: a stated status needs a reason." },
        ["line"] = new ChatCard.Line("Replaced by the reminder below."),
        ["escalation"] = Escalation(EscalationLineState.Waiting, EscalationLineState.Nudged, EscalationLineState.Excused),
        ["escalation-resolved"] = Escalation(EscalationLineState.Answered, EscalationLineState.Excused, EscalationLineState.Closed) with { People = [.. Escalation(EscalationLineState.Answered, EscalationLineState.Answered, EscalationLineState.Closed).People] },
        ["brief"] = Brief(),
        ["brief-calm"] = Brief() with { Headline = "Nothing needs a decision today.", Agenda = [], Remarks = [] },
        ["notice"] = new ChatCard.Notice(
            "Hello Ada, I collect the numbers for your reviews",
            "Each week I ask you once for the numbers you owe, on one card. You answer in under a minute.\nNothing else is needed from you now. Say \"pause\" and I stop writing by myself.",
            ["check in", "help", "pause"]),
    };

    public static ChatCard.Form Form() => new(
        Request,
        "Weekly review: 3 numbers are due",
        "For the management review on Monday 11 May, 10:00. Please answer by Friday 17:00. Carla Nowak asked for it.",
        [
            new(new("on-time"), "On-time delivery", "%", "April 2026", "93.1 % (March 2026)", "95 %"),
            new(new("revenue"), "Revenue of spare parts", "EUR", "April 2026", "1 240 500 EUR (March 2026)", "1 300 000 EUR"),
            new(new("tickets"), "Open service tickets", "tickets", "week 19, 2026", null, null),
        ],
        Page: 1, Pages: 1, Correcting: false);

    public static ChatCard.Receipt Receipt(IReadOnlyList<FormField> owed) => new(
        Request,
        "Thank you, Ada: 4 values recorded",
        null,
        [
            new(new("on-time"), "On-time delivery", "April 2026", "93.4 %", Status.AtRisk, "1.6 points below the target of 95 %, within the tolerance of 3."),
            new(new("revenue"), "Revenue of spare parts", "April 2026", "1 312 000 EUR", Status.OnTrack, "Above the target of 1 300 000 EUR.", Corrected: true),
            new(new("returns"), "Return rate", "April 2026", "6.2 %", Status.OffTrack, "Twice the target of 3 %.")
            {
                Stated = Status.AtRisk,
                Remarks = ["Late: it came later than its freshness allows.", "Its owner states 'at risk' since Mon 5/4/2026: a recall is over. (Rule override.stated)", "Stated 'at risk', computed 'off track'. (Rule contradiction.stated-better)"],
            },
            new(new("nps"), "Net promoter score", "Q1 2026", "41", Status.NoInformation, "No target is set, so no status can be computed."),
        ],
        owed,
        MayCorrect: true)
    {
        Rules = RuleBook.Of(["status.at-risk", "override.stated"]),
    };

    public static ChatCard.Statement Statement() => new(
        Request,
        "Weekly review: state another status",
        "Where a computed status misleads, say how it stands and why. Both are shown.",
        [new("Return rate (computed: off track)", "returns"), new("On-time delivery (computed: at risk, stated: on track)", "on-time")],
        [new("On track", "OnTrack"), new("At risk", "AtRisk"), new("Off track", "OffTrack"), new("Take back what I stated", "withdraw")],
        MayReturn: true)
    {
        Reasons = ["Return rate: off track. 6.2% for April 2026 is 3.2 points above the 3.0% expected. (Rule status.off-track)"],
        Rules = RuleBook.Of(["status.off-track"]),
    };

    public static ChatCard.Escalation Escalation(params EscalationLineState[] states) => new(
        Cycle,
        "3 of your people owe numbers for Monday's review",
        "The management review is on Monday 11 May, 10:00. These numbers are missing.",
        [
            new(new("ben"), "Ben Okri", ["Open service tickets", "First response time"], "2 working days late", "asked Mon, reminded Tue and Wed", states[0]),
            new(new("cem"), "Cem Aksoy", ["Scrap rate"], "2 working days late", "asked Mon, reminded Tue and Wed", states[1]),
            new(new("dora"), "Dóra Kiss-Szabó", ["Energy per unit", "Machine availability", "Overtime hours"], "1 working day late", "asked Mon; could not be reached", states[2]),
        ]);

    public static ChatCard.Brief Brief() => new(
        Cycle,
        "Brief for the management review, Monday 11 May, 10:00",
        "2 KPIs are off track, 1 is stale, and 3 people have not answered.",
        "31 of 38 updated, oldest value 12 days",
        [
            new("Return rate", "6.2 %", Status.OffTrack, "Off track for the second period in a row.") { OnAgenda = "What is off track comes first. (Rule agenda.off-track)", Outlook = "6.0 % by the end of Q2 2026 if it stays as it is. (Rule forecast.naive)", Stated = Status.OnTrack, Remarks = ["Stated 'on track', computed 'off track'. (Rule contradiction.stated-better)"] },
            new("Scrap rate", null, Status.NoInformation, "Nobody has given a value this month.") { OnAgenda = "What is off track comes first. (Rule agenda.off-track)" },
            new("On-time delivery", "93.4 %", Status.AtRisk, "Below pace: 95 % is expected by today."),
            new("Machine availability", "88 %", Status.Stale, "The value is 12 days old; it should be 5 at most."),
            new("Revenue of spare parts", "1 312 000 EUR", Status.OnTrack, "On track, yet reported with low confidence."),
        ],
        ["Ben Okri could not be reached: the bot is not installed.", "Cem Aksoy is excused this cycle."],
        new Uri("http://localhost:3978/api/briefs/nordwind:weekly:20260511?person=ada&expires=1778500000&signature=abcdefghijklmnopqrstuvwxyz0123456789"))
    {
        Trust = "Rely on these numbers with care: 7 of 38 numbers asked for did not come in and 1 KPI is stale; 3% of the whole's weight is stale.",
        Whole = new("All together", null, Status.AtRisk, "2 of 4 parts are on track and 2 are at risk: 71 of 100 points by weight (on track from 75, at risk from 40); 3% of the weight is stale. (Rule rollup.weighted)"),
        Rules = RuleBook.Of(["agenda.off-track", "agenda.at-risk", "status.off-track", "rollup.weighted"]),
    };
}
