using System.Text;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Tests.History;

public sealed class HistoryCodecTests
{
    private static readonly DateTime T = new DateTime(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc).AddTicks(1234567);

    private static readonly TaskFailureDetails Failure =
        new("System.TimeoutException", "zu spät \"wirklich\" 🙂", "at A()\nat B()", new TaskFailureDetails("X", "", null, null, true), true);

    /// <summary>One of each kind; a kind added to the vocabulary and forgotten here fails the next test.</summary>
    internal static IReadOnlyList<HistoryEvent> OneOfEach { get; } =
    [
        new HistoryEvent.OrchestratorStarted(T),
        new HistoryEvent.ExecutionStarted(
            T, "Cadence", "1.0", "{\"a\":\"ü\"}", "k:1", "x1",
            new ParentOrchestrationInstance("P", "p:1", 7), T.AddDays(1), "00-abc-def-01", new Dictionary<string, string> { ["tenant"] = "t1" }),
        new HistoryEvent.ExecutionStarted(T, "Plain", "", null, "k:2", "x2"),
        new HistoryEvent.TaskScheduled(T, 0, "Load", "", "1"),
        new HistoryEvent.TaskScheduled(T, 1, "Load", "2", null) { Attempt = 3 },
        new HistoryEvent.TaskCompleted(T, 0, "\"<b>&'\\\"\""),
        new HistoryEvent.TaskCompleted(T, 1, null),
        new HistoryEvent.TaskFailed(T, 1, Failure),
        new HistoryEvent.TaskFailed(T, 1, null),
        new HistoryEvent.SubOrchestrationCreated(T, 2, "c:1", "Child", "1", "{}"),
        new HistoryEvent.SubOrchestrationCompleted(T, 2, "null"),
        new HistoryEvent.SubOrchestrationFailed(T, 2, null),
        new HistoryEvent.TimerCreated(T, -100, T.AddYears(3)),
        new HistoryEvent.TimerFired(T, 3, T),
        new HistoryEvent.EventSent(T, 4, "k:9", "Ping", ""),
        new HistoryEvent.EventRaised(T, "Pong", "[1,2]"),
        new HistoryEvent.ExecutionSuspended(T, "holiday"),
        new HistoryEvent.ExecutionResumed(T, null),
        new HistoryEvent.ExecutionTerminated(T, "\"enough\""),
        new HistoryEvent.ExecutionCompleted(T, 5, OrchestrationRuntimeStatus.Failed, null, Failure),
        new HistoryEvent.ContinueAsNew(T, 6, "{\"round\":2}"),
        new HistoryEvent.Rewound(T, "mended"),
        new HistoryEvent.Unknown(T, "EntityLocked", "{\"lock\":{\"deep\":[1,2.50,null]},\"n\":\"x\"}"),
        new HistoryEvent.OrchestratorCompleted(T),
    ];

    [Fact]
    public void Every_kind_comes_back_as_it_was()
    {
        var kinds = typeof(HistoryEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(HistoryEvent)));
        Assert.Empty(kinds.Except(OneOfEach.Select(e => e.GetType())));

        AssertSame(OneOfEach, HistoryCodec.Decode(HistoryCodec.Encode(OneOfEach)));
    }

    [Fact]
    public void An_empty_history_is_a_history() => Assert.Empty(HistoryCodec.Decode(HistoryCodec.Encode([])));

    [Fact]
    public void Fields_of_a_newer_version_survive_the_round_trip()
    {
        var stored = """{"v":1,"new":{"x":[1]},"e":[{"k":"TaskCompleted","future":{"a":[1,"z"]},"t":"2026-05-04T09:00:00Z","id":1,"d":"2","q":7}]}""";

        var read = Assert.Single(HistoryCodec.Decode(Encoding.UTF8.GetBytes(stored)));
        var again = Assert.Single(HistoryCodec.Decode(HistoryCodec.Encode([read])));

        Assert.Equal("{\"future\":{\"a\":[1,\"z\"]},\"q\":7}", read.Extra);
        Assert.Equal(read, again);
        Assert.Equal("2", Assert.IsType<HistoryEvent.TaskCompleted>(read).Result);
    }

    [Fact]
    public void The_stored_form_is_the_one_documented()
    {
        HistoryEvent[] events = [new HistoryEvent.TaskScheduled(T, 0, "Load", "", "{\"a\":1}"), new HistoryEvent.TimerFired(T, 1, T)];

        Assert.Equal(
            """{"v":1,"e":[{"k":"TaskScheduled","t":"2026-05-04T09:00:00.1234567Z","id":0,"n":"Load","d":"{\"a\":1}"},"""
            + """{"k":"TimerFired","t":"2026-05-04T09:00:00.1234567Z","id":1,"at":"2026-05-04T09:00:00.1234567Z"}]}""",
            Encoding.UTF8.GetString(HistoryCodec.Encode(events)));
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{}", "lacks its version")]
    [InlineData("""{"v":1}""", "lacks its version or its events")]
    [InlineData("""{"v":2,"e":[]}""", "format version 2")]
    [InlineData("""{"v":"1","e":[]}""", "cannot be read")]
    [InlineData("""{"v":1,"e":[],"e":[]}""", "twice")]
    [InlineData("""{"v":1,"e":{}}""", "not an array")]
    [InlineData("""{"v":1,"e":[1]}""", "not a JSON object")]
    [InlineData("""{"v":1,"e":[]} x""", "cannot be read")]
    [InlineData("""{"v":1,"e":[]}{}""", "cannot be read")]
    [InlineData("""{"v":1,"e":[{"t":"2026-05-04T09:00:00Z"}]}""", "lacks the field 'k'")]
    [InlineData("""{"v":1,"e":[{"k":"Rewound"}]}""", "lacks the field 't'")]
    [InlineData("""{"v":1,"e":[{"k":"Rewound","t":"yesterday"}]}""", "cannot be read")]
    [InlineData("""{"v":1,"e":[{"k":"Rewound","t":"2026-05-04T09:00:00+02:00"}]}""", "not UTC")]
    [InlineData("""{"v":1,"e":[{"k":"Rewound","t":"2026-05-04T09:00:00"}]}""", "not UTC")]
    [InlineData("""{"v":1,"e":[{"k":"Rewound","k":"Rewound","t":"2026-05-04T09:00:00Z"}]}""", "twice")]
    [InlineData("""{"v":1,"e":[{"k":"TaskCompleted","t":"2026-05-04T09:00:00Z","id":99999999999}]}""", "cannot be read")]
    [InlineData("""{"v":1,"e":[{"k":"TaskCompleted","t":"2026-05-04T09:00:00Z","id":"1"}]}""", "cannot be read")]
    [InlineData("""{"v":1,"e":[{"k":"TaskScheduled","t":"2026-05-04T09:00:00Z","id":1,"n":5}]}""", "cannot be read")]
    [InlineData("""{"v":1,"e":[{"k":"TaskFailed","t":"2026-05-04T09:00:00Z","id":1,"f":{"type":"X"}}]}""", "lacks the field 'msg'")]
    [InlineData("""{"v":1,"e":[{"k":"ExecutionCompleted","t":"2026-05-04T09:00:00Z","id":1,"s":"3"}]}""", "status")]
    [InlineData("""{"v":1,"e":[{"k":"ExecutionStarted","t":"2026-05-04T09:00:00Z","n":"A","i":"a","x":"b","p":{"n":null}}]}""", "lacks the field 'n'")]
    public void Damage_is_told_in_a_sentence(string stored, string part)
    {
        var damaged = Assert.Throws<HistoryDamagedException>(() => HistoryCodec.Decode(Encoding.UTF8.GetBytes(stored)));
        Assert.Contains(part, damaged.Message);
    }

    [Fact]
    public void Limits_are_kept()
    {
        var bytes = HistoryCodec.Encode([.. Enumerable.Range(0, 11).Select(i => new HistoryEvent.TaskCompleted(T, i, null))]);

        Assert.Contains(
            "more than 10 events", Assert.Throws<HistoryDamagedException>(() => HistoryCodec.Decode(bytes, new HistoryLimits(MaxEvents: 10))).Message);
        Assert.Contains(
            "passes the limit of 99", Assert.Throws<HistoryDamagedException>(() => HistoryCodec.Decode(bytes, new HistoryLimits(MaxBytes: 99))).Message);
        Assert.Equal(11, HistoryCodec.Decode(bytes, new HistoryLimits(bytes.Length, 11)).Count);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"in\":", "}")]
    public void Nesting_is_bounded(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        var stored = $$"""{"v":1,"e":[{"k":"Rewound","t":"2026-05-04T09:00:00Z","f":{{deep}}}]}""";

        Assert.Throws<HistoryDamagedException>(() => HistoryCodec.Decode(Encoding.UTF8.GetBytes(stored)));
    }

    [Fact]
    public void A_failure_nested_too_deep_is_cut_and_can_still_be_read()
    {
        var failure = Enumerable.Range(0, 200).Aggregate(new TaskFailureDetails("T", "0"), (inner, i) => new TaskFailureDetails("T", $"{i}", null, inner));

        var read = Assert.IsType<HistoryEvent.TaskFailed>(
            Assert.Single(HistoryCodec.Decode(HistoryCodec.Encode([new HistoryEvent.TaskFailed(T, 1, failure)]))));

        Assert.Equal(16, Depth(read.Failure));
    }

    [Fact]
    public void Half_a_character_becomes_a_replacement_and_harms_nothing()
    {
        var read = HistoryCodec.Decode(HistoryCodec.Encode([new HistoryEvent.EventRaised(T, "E", "a\ud83d"), new HistoryEvent.Rewound(T, "\ude00b")]));

        Assert.Equal("a\ufffd", Assert.IsType<HistoryEvent.EventRaised>(read[0]).Input);
        Assert.Equal("\ufffdb", Assert.IsType<HistoryEvent.Rewound>(read[1]).Reason);
    }

    internal static void AssertSame(IReadOnlyList<HistoryEvent> expected, IReadOnlyList<HistoryEvent> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++) Assert.Equal(WithoutTags(expected[i]), WithoutTags(actual[i]));
        Assert.Equal(expected.SelectMany(TagsOf), actual.SelectMany(TagsOf));
    }

    // Records compare a dictionary by reference.
    private static HistoryEvent WithoutTags(HistoryEvent e) => e is HistoryEvent.ExecutionStarted started ? started with { Tags = null } : e;

    private static IReadOnlyDictionary<string, string> TagsOf(HistoryEvent e) => (e as HistoryEvent.ExecutionStarted)?.Tags ?? new Dictionary<string, string>();

    private static int Depth(TaskFailureDetails? failure) => failure is null ? 0 : 1 + Depth(failure.InnerFailure);
}
