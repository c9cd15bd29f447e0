using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.Processes;
using PerfServerless.Durable.Hub.Rows;
using PerfServerless.Durable.Hub.Turns;

namespace PerfServerless.Durable.Tests.Hub.Rows;

/// <summary>Every decoder of stored rows against text that was flipped, cut, doubled and made up: it is read or refused as damaged, at no great cost.</summary>
public sealed class RowCodecFuzzTests
{
    private const int Rounds = 4_000;
    private static readonly DateTime Now = new(2026, 5, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly string Raised = RowCodec.WriteEvent(new HistoryEvent.EventRaised(Now, "Go", "\"x\""));

    private static readonly (string Healthy, Action<string> Read)[] Decoders =
    [
        (RowCodec.Write(Head), data => Use(RowCodec.ReadHead("i|k:a", data))),
        (
            RowCodec.Write(new MessageRow([new HubMessage(MessageKind.Event, "k:a", Raised, "x1")])),
            data => RowCodec.ReadMessages(HubKeys.Message("k:a", 7), data)),
        (
            RowCodec.Write(
                new MessageRow(
                    [new HubMessage(MessageKind.Start, "k:b", Raised), new HubMessage(MessageKind.Terminate, "k:c", Raised) { IsRecursive = true }])),
            data => RowCodec.ReadMessages(HubKeys.Outbox("k:a", 7), data)),
        (RowCodec.Write(new StageMarker(["h|k:a|x1|00000000", "h|k:a|x1|00000001"])), data => RowCodec.ReadStage("m|k:a|!stage", data)),
        (RowCodec.Write(new OwnerRecord("token", 3, 99, Now)), data => RowCodec.ReadOwner("!owner", data)),
        (RowCodec.Write(new LeaseRecord(new HubProcess("token", "machine", 77, "start", "space"), 3, 9)), data => RowCodec.ReadLease("!lease", data)),
        (RowCodec.Write(new HubDescription("PerfServerless", 16, Now)), data => RowCodec.ReadDescription("!hub", data)),
        (RowCodec.Write(new ParkedStep("It differs.", Now, 4, "activity 'A'", "activity 'B'")), data => RowCodec.ReadParked("m|k:a|!parked", data)),
        (Raised, data => RowCodec.ReadEvent("m|k:a|7", data)),
        (Raised, data => RowCodec.ReadEvent<HistoryEvent.EventRaised>("m|k:a|7", data)),
    ];

    private static InstanceHead Head => new()
    {
        Id = "k:a",
        Name = "Work",
        ExecutionId = "1f-2",
        Version = "1.0",
        Status = OrchestrationRuntimeStatus.Blocked,
        StatusBeforePark = OrchestrationRuntimeStatus.Running,
        Generation = 2,
        Rewinds = 1,
        Created = Now,
        Updated = Now,
        StartAt = Now,
        Due = Now.AddDays(1),
        Parent = new ParentOrchestrationInstance("Boss", "k:boss", 4),
        ParentExecution = "e",
        Tags = new Dictionary<string, string> { ["team"] = "blue" },
        CustomStatus = "\"s\"",
        Failure = new TaskFailureDetails("X", "no", "at", new TaskFailureDetails("Y", "inner")),
        Parked = new ParkedStep("It differs.", Now),
        Events = 1,
        Characters = 120,
        Tail = Raised,
        HasWork = true,
    };

    [Fact]
    public void No_damage_makes_a_decoder_do_anything_but_read_or_refuse()
    {
        for (var decoder = 0; decoder < Decoders.Length; decoder++)
        {
            var (healthy, read) = Decoders[decoder];
            read(healthy);
            var (well, refused) = (0, 0);
            for (var seed = 0; seed < Rounds; seed++)
            {
                var damaged = Damage(healthy, new Random(seed));
                var before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    read(damaged);
                    well++;
                }
                catch (DamagedRowException e)
                {
                    Assert.Contains("is damaged:", e.Message, StringComparison.Ordinal);
                    refused++;
                }
                catch (Exception e)
                {
                    Assert.Fail($"Decoder {decoder}, seed {seed}, {damaged}: {e}");
                }

                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(
                    allocated < 256 * 1024 + (damaged.Length * 80L),
                    $"Decoder {decoder}, seed {seed}: {damaged.Length} characters made it allocate {allocated}.");
            }

            Assert.True(well > 0 && refused > Rounds / 4, $"Decoder {decoder}: {well} read, {refused} refused; the damage is not what it says it is.");
        }
    }

    [Theory]
    [InlineData("\"events\":1", "\"events\":2147483647")]
    [InlineData("\"events\":1", "\"events\":-1")]
    [InlineData("\"executionId\":\"1f-2\"", "\"executionId\":\"1/2\"")]
    [InlineData("\"instanceId\":\"k:boss\"", "\"instanceId\":null")]
    [InlineData("\"status\":9", "\"status\":900")]
    [InlineData("2026-05-05T09:00:00Z", "2026-05-05T09:00:00+02:00")]
    [InlineData("\"sentence\":\"It differs.\",", "")]
    [InlineData("\"characters\":120", "\"chunks\":2000000000")]
    public void A_head_with_one_field_out_of_its_range_is_damaged(string healthy, string damaged)
    {
        var row = RowCodec.Write(Head);
        if (healthy == "\"status\":9") healthy = $"\"status\":{(int)OrchestrationRuntimeStatus.Blocked}";
        Assert.Contains(healthy, row, StringComparison.Ordinal);

        Assert.Throws<DamagedRowException>(() => Use(RowCodec.ReadHead("i|k:a", row.Replace(healthy, damaged, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("{\"messages\":[]}")]
    [InlineData("{\"messages\":[{\"to\":\"k:other\",\"event\":\"{}\"}]}")]
    [InlineData("{\"messages\":[{\"to\":\"k:a\",\"event\":\"{}\"},{\"to\":\"k:a\",\"event\":\"{}\"}]}")]
    [InlineData("{\"messages\":[{\"kind\":77,\"to\":\"k:a\",\"event\":\"{}\"}]}")]
    [InlineData("{\"messages\":[{\"to\":\"k:a\"}]}")]
    [InlineData("{\"messages\":[null]}")]
    public void An_inbox_row_holds_one_message_for_its_instance(string data) =>
        Assert.Throws<DamagedRowException>(() => RowCodec.ReadMessages(HubKeys.Message("k:a", 7), data));

    [Fact]
    public void Keys_of_any_form_are_taken_apart_or_not_known()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var key = Damage(random.Next(2) == 0 ? HubKeys.Message("k:a", 7) : HubKeys.Timer(Now, "k:a"), random);
            if (HubKeys.ParseTimer(key) is { } timer) Assert.Equal(DateTimeKind.Utc, timer.Due.Kind);
            if (HubKeys.ParseMessage(key) is { } message) Assert.Equal(key, $"m|{message.InstanceId}|{message.Suffix}");
        }
    }

    /// <summary>What the hub does with every head it has read.</summary>
    private static void Use(InstanceHead head)
    {
        HeadQuery.Describe(head, null, null, true);
        InspectedInstance.Of(head, Now);
        HistoryLayout.Read(head, []);
    }

    private static string Damage(string healthy, Random random)
    {
        var text = healthy;
        for (var n = random.Next(1, 3); n > 0 && text.Length > 1; n--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 30), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text[..at],
                1 => text.Remove(at, length),
                2 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
                3 => text.Insert(at, Oddities[random.Next(Oddities.Length)]),
                _ => ChangeLetter(text, random),
            };
        }

        return text;
    }

    // Changes that leave valid JSON are the ones that reach the fields.
    private static string ChangeLetter(string text, Random random)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var at = random.Next(text.Length);
            if (char.IsAsciiLetterOrDigit(text[at])) return text.Remove(at, 1).Insert(at, "9a0Z"[random.Next(4)].ToString());
        }

        return text;
    }

    private static readonly string[] Oddities =
        [
            "null", "{}", "[]", "1e999", "-1", "999999999", "99999999999999999999", "\\ud800", "\ud800", "\0", "/*", "true",
            ",", new string('[', 70), new string('x', 5_000),
        ];
}
