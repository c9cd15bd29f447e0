using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;

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
        ["brief-calm"] = Brief() with { Headline = Plain("Nothing needs a decision today."), Agenda = [], Remarks = [] },
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
        BriefCardWords.Title.Say("Management review", new(2026, 5, 11, 8, 0, 0, TimeSpan.Zero)),
        BriefWords.HeadlineBlind.Say(BriefWords.OffTrack.Say(2), 1, 5),
        BriefWords.UpdatedOldest.Say(31, 38, 12),
        [
            new("Return rate", new Part.Amount(6.2m, Percent), Status.OffTrack, Plain("Off track for the second period in a row.")) { OnAgenda = AgendaWords.OffTrack, Outlook = Plain("6.0 % by the end of Q2 2026 if it stays as it is."), Stated = Status.OnTrack, Remarks = [Plain("Stated 'on track', computed 'off track'.")] },
            new("Scrap rate", null, Status.NoInformation, Plain("Nobody has given a value this month.")) { OnAgenda = AgendaWords.OffTrack },
            new("On-time delivery", new Part.Amount(93.4m, Percent), Status.AtRisk, Plain("Below pace: 95 % is expected by today.")),
            new("Machine availability", new Part.Amount(88, Percent), Status.Stale, Plain("The value is 12 days old; it should be 5 at most.")),
            new("Revenue of spare parts", new Part.Amount(1_312_000, new(Domain.Scorecards.UnitKind.Money, "EUR", 0)), Status.OnTrack, Plain("On track, yet reported with low confidence.")),
        ],
        [BriefCardWords.NotReachable.Say(Part.Of([BriefCardWords.PersonWhy.Say(new("ben"), BriefWords.Unreachable.Say(new("notInstalled")))])), BriefCardWords.Leader.Say("Management review")],
        new Uri("http://localhost:3978/api/briefs/nordwind:weekly:20260511?person=ada&expires=1778500000&signature=abcdefghijklmnopqrstuvwxyz0123456789"))
    {
        Trust = BriefTrustWords.TrustWeighed.Say(new("limited"), Part.Of([BriefTrustWords.Missing.Say(7, 38), BriefTrustWords.Stale.Say(1)]), BriefTrustWords.WeightStale.Say(new(0.03))),
        Whole = new(BriefCardWords.AllTogether.Say(), null, Status.AtRisk, Plain("2 of 4 parts are on track and 2 are at risk: 71 of 100 points by weight (on track from 75, at risk from 40); 3% of the weight is stale.")),
        Rules = RuleBook.Of(["agenda.off-track", "agenda.at-risk", "status.off-track", "rollup.weighted"]),
    };

    private static Domain.Scorecards.Unit Percent => new(Domain.Scorecards.UnitKind.Percent, Decimals: 1); // no field: the cards above are made before it

    private static Saying Plain(string words) => PartWords.Verbatim.Say(words);
}
