using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Tests.Hub.Rows;

public sealed class RowSealTests
{
    private const string Text = """{"v":1,"id":"a","output":"Grüße #1 😀"}""";

    [Fact]
    public void A_sealed_text_comes_back_as_it_was()
    {
        foreach (var text in new[] { "", "{}", Text, "#", new string('x', 8_001) + "}", Text + "\n" + Text })
        {
            Assert.Equal(text, RowSeal.Open("i|a", RowSeal.Seal(text)));
        }
    }

    [Fact]
    public void The_checksum_is_the_CRC_32C_of_the_text_for_ever()
    {
        // The published check value of "123456789" holds for its bytes; two bytes fit in a character.
        var text = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>("12345678"u8));
        Assert.Equal("#6087809a", RowSeal.Seal(text)[text.Length..]);
    }

    [Fact]
    public void Whatever_character_is_changed_it_is_noticed()
    {
        var row = RowSeal.Seal(Text);
        for (var at = 0; at < Text.Length; at++)
        {
            foreach (var other in "0a\"}# é".Where(c => c != row[at]))
            {
                var damaged = string.Concat(row.AsSpan(0, at), other.ToString(), row.AsSpan(at + 1));
                var e = Assert.Throws<DamagedRowException>(() => RowSeal.Open("i|a", damaged));
                Assert.Contains("Row 'i|a' is damaged: its text does not fit its checksum", e.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_changed_checksum_is_noticed_or_reads_as_no_row()
    {
        var head = RowCodec.Write(new InstanceHead { Id = "a", Name = "N", ExecutionId = "1" });
        for (var at = head.Length - RowSeal.Length; at < head.Length; at++)
        {
            foreach (var other in "0f}#x".Where(c => c != head[at]))
            {
                var damaged = string.Concat(head.AsSpan(0, at), other.ToString(), head.AsSpan(at + 1));
                Assert.Throws<DamagedRowException>(() => RowCodec.ReadHead("i|a", damaged));
            }
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"v":1}""")]
    [InlineData("""{"tail":"#abcdef"}""")]
    [InlineData("")]
    public void A_text_without_a_checksum_is_taken_as_it_is(string text) => Assert.Equal(text, RowSeal.Open("i|a", text));
}
