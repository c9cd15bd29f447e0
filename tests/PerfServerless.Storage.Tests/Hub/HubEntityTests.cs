using System.Globalization;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Storage.Tests.Hub;

/// <summary>
/// Entities that were written, damaged and made up: each is read to some text, at a cost of its own size, and never fails the page it came in.
/// </summary>
public sealed class HubEntityTests
{
    private const int Rounds = 3_000;
    private const int MostProperties = 252;

    private static readonly object[] Strange =
        [7, long.MinValue, 0.5, true, Guid.Empty, new byte[] { 1, 2 }, new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero), ""];

    [Fact]
    public void What_was_written_is_read_whatever_its_length_and_letters()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var text = Text(random, random.Next(200_000));
            Assert.True(text == HubEntity.Read(Written(text)).Data, $"Seed {seed}: another text came back.");
        }
    }

    [Fact]
    public void No_entity_is_read_to_more_than_its_text_or_at_a_cost_beyond_its_size()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var entity = seed % 2 == 0 ? MadeUp(random) : Damaged(random);
            var size = entity.Sum(p => p.Value is string text ? text.Length : 0);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var row = HubEntity.Read(entity);
            var cost = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(cost <= (4L * size) + 64 * 1024, $"Seed {seed}: {cost} bytes for {size} characters.");
            Assert.True(Expected(entity) == row.Data, $"Seed {seed}: another text than the parts from the first to the first gap.");
        }
    }

    /// <summary>The parts in the order of their numbers, up to the first one that is missing or no text.</summary>
    private static string Expected(TableEntity entity)
    {
        var rest = Enumerable.Range(1, MostProperties)
            .Select(n => entity[string.Create(CultureInfo.InvariantCulture, $"D{n}")] as string)
            .TakeWhile(t => t is not null);
        return (entity["D"] as string ?? "") + string.Concat(rest);
    }

    private static TableEntity MadeUp(Random random)
    {
        var entity = new TableEntity("s00", "i|a");
        for (var n = random.Next(MostProperties); n > 0; n--) entity[Name(random)] = random.Next(3) == 0
            ? Strange[random.Next(Strange.Length)]
            : Text(random, random.Next(300));
        return entity;
    }

    private static TableEntity Damaged(Random random)
    {
        var entity = Written(Text(random, random.Next(150_000)));
        var names = entity.Select(p => p.Key).Order(StringComparer.Ordinal).ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var (one, other) = (names[random.Next(names.Count)], names[random.Next(names.Count)]);
            switch (random.Next(4))
            {
                case 0:
                    entity[one] = null;
                    break;
                case 1:
                    entity[one] = Strange[random.Next(Strange.Length)];
                    break;
                case 2:
                    (entity[one], entity[other]) = (entity[other], entity[one]);
                    break;
                default:
                    entity[Name(random)] = Text(random, 40);
                    break;
            }
        }

        return entity;
    }

    private static string Name(Random random) => random.Next(8) switch
    {
        0 => "D",
        1 => "D0",
        2 => string.Create(CultureInfo.InvariantCulture, $"D{random.Next():D12}"),
        3 => string.Create(CultureInfo.InvariantCulture, $"d{random.Next(9)}"),
        4 => "D-1",
        _ => string.Create(CultureInfo.InvariantCulture, $"D{random.Next(1, MostProperties)}"),
    };

    private static TableEntity Written(string text) => HubEntity.Write("s00", new RowChange.Put("i|a", text)).Entity;

    private static string Text(Random random, int length) => string.Create(length, random, (letters, r) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var isPair = i + 1 < letters.Length && r.Next(50) == 0;
            letters[i] = isPair ? '\ud83d' : (char)r.Next(' ', 0x2000);
            if (isPair) letters[++i] = '\ude00';
        }
    });
}
