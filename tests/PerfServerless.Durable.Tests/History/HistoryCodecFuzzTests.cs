using System.Text;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Tests.History;

/// <summary>Damaged rows: bytes flipped, cut, doubled, swapped and random. Every one is read or refused, and nothing else happens.</summary>
public sealed class HistoryCodecFuzzTests
{
    private const int Rounds = 4_000;

    [Fact]
    public void No_damage_crashes_the_decoder_or_makes_it_allocate_without_bound()
    {
        var healthy = HistoryCodec.Encode(HistoryCodecTests.OneOfEach);
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var bytes = Damage(healthy, new Random(seed));
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                HistoryCodec.Decode(bytes);
                read++;
            }
            catch (HistoryDamagedException)
            {
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {seed}: {e}");
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 256 * 1024 + (bytes.Length * 40L), $"Seed {seed}: {bytes.Length} bytes made the decoder allocate {allocated}.");
        }

        // Both happen, or the damage is not what it says it is.
        Assert.True(read > 0 && refused > Rounds / 2, $"{read} read, {refused} refused");
    }

    [Fact]
    public void What_can_be_read_can_be_written_and_read_again_unchanged()
    {
        var healthy = HistoryCodec.Encode(HistoryCodecTests.OneOfEach);
        for (var seed = 0; seed < Rounds; seed++)
        {
            if (TryDecode(Damage(healthy, new Random(seed))) is not { } first) continue;

            HistoryCodecTests.AssertSame(first, HistoryCodec.Decode(HistoryCodec.Encode(first)));
        }
    }

    private static IReadOnlyList<HistoryEvent>? TryDecode(byte[] bytes)
    {
        try
        {
            return HistoryCodec.Decode(bytes);
        }
        catch (HistoryDamagedException)
        {
            return null;
        }
    }

    private static byte[] Damage(byte[] healthy, Random random)
    {
        var bytes = healthy.ToList();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length), length)); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Oddities[random.Next(Oddities.Length)])); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                case 5: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                default: ChangeLetter(bytes, random); break;
            }

            if (bytes.Count == 0) break;
        }

        return [.. bytes];
    }

    // Changes that leave valid JSON are the ones that reach the fields.
    private static void ChangeLetter(List<byte> bytes, Random random)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var at = random.Next(bytes.Count);
            if (!char.IsAsciiLetterOrDigit((char)bytes[at])) continue;

            bytes[at] = (byte)"aZ09e"[random.Next(5)];
            return;
        }
    }

    private static readonly string[] Oddities =
        [
            "null", "{}", "[]", "1e999", "-0", "\"\\ud800\"", "99999999999999999999", "\"k\":\"TaskFailed\",", "{\"f\":{\"in\":", "\0", "/*", "true",
            new string('[', 70), "\"" + new string('x', 5_000) + "\"",
        ];
}
