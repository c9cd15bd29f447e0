using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Functions.Import;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Functions.Tests.Import;

public sealed class FolderReaderTests
{
    private static readonly byte[] Targets = "kpi,period,target\nrevenue,2026,5\n"u8.ToArray();

    private static async Task<IReadOnlyList<string>> Mistakes(string file, byte[] bytes)
    {
        using var folder = TemporaryFolder.Of(A.Folder).Write(file, bytes);
        return FolderValidation.Validate(await FolderReader.FromDirectoryAsync(folder.Path, CancellationToken.None), FolderBuilder.Now) is ImportResult.Refused refused
            ? [.. refused.Mistakes.Select(m => m.Told.En())]
            : [];
    }

    private static Task<IReadOnlyList<string>> Mistakes(string file, string text) => Mistakes(file, Encoding.UTF8.GetBytes(text));

    private static MemoryStream Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        stream.Position = 0;
        return stream;
    }

    [Fact]
    public async Task A_folder_on_disk_is_read_whole()
    {
        using var folder = TemporaryFolder.Of(A.Folder);

        var source = await FolderReader.FromDirectoryAsync(folder.Path, CancellationToken.None);

        Assert.IsType<ImportResult.Accepted>(FolderValidation.Validate(source, FolderBuilder.Now));
    }

    [Fact]
    public async Task A_byte_order_mark_carriage_returns_quotes_and_empty_lines_are_understood()
    {
        var text = "\uFEFFkpi,period,value,note\r\n\r\n\"revenue\",2026-04,5,\"One, \"\"two\"\"\nand three\"\r\n,,,\r\nnobody,2026-05,6,\r\n";
        using var folder = TemporaryFolder.Of(A.Folder).Write(ImportFormat.Actuals, Encoding.UTF8.GetBytes(text));

        var table = (await FolderReader.FromDirectoryAsync(folder.Path, CancellationToken.None)).Tables.Single(t => t.File == ImportFormat.Actuals);

        Assert.Equal(["kpi", "period", "value", "note"], table.Header.Cells);
        Assert.Equal(["revenue", "2026-04", "5", "One, \"two\"\nand three"], table.Rows[0].Cells);
        Assert.Equal([3, 6], table.Rows.Select(r => r.Line));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_in_one_sentence()
    {
        var result = FolderValidation.Validate(await FolderReader.FromDirectoryAsync("/no/such/folder", CancellationToken.None), FolderBuilder.Now);

        Assert.Equal(
            ["/no/such/folder: There is no such folder: check the path."], Assert.IsType<ImportResult.Refused>(result).Mistakes.Select(m => m.Told.En()));
    }

    [Fact]
    public async Task A_byte_that_is_not_UTF8_is_said_with_its_place() =>
        Assert.Equal(
            ["people.csv, line 2: The letters of this line are not written in UTF-8: 'Müller' probably stands there, written in a Windows code page, whose byte 0xFC means nothing in UTF-8. In Excel choose File > Save As > \"CSV UTF-8 (comma delimited)\", in LibreOffice the character set UTF-8, or import the workbook itself."],
            await Mistakes(ImportFormat.People, Encoding.Latin1.GetBytes("id,name,upn,manager,timeZone,loc\nada,J. M\u00FCller\n")));

    [Theory]
    [InlineData("workbook", "PK\u0003\u0004rest")]
    [InlineData("zero byte", "kpi,period,target\0")]
    [InlineData("is empty", "")]
    [InlineData("is empty", "\n\n  \n")]
    [InlineData("is never closed", "kpi,period,target\n\"revenue,2026,5")]
    [InlineData("stands inside a cell", "kpi,period,target\nrev\"enue,2026,5")]
    [InlineData("is never closed", "\"kpi,period,target\nrevenue,2026,5")]
    public async Task A_file_that_cannot_be_read_says_what_it_is(string words, string text) =>
        Assert.Contains(words, Assert.Single(await Mistakes(ImportFormat.Targets, text)), StringComparison.Ordinal);

    [Fact]
    public async Task A_cell_that_is_too_long_is_said_with_its_place()
    {
        var mistake = Assert.Single(await Mistakes(ImportFormat.Targets, $"kpi,period,target\nrevenue,2026,5\n{new string('x', 5000)},2026,5"));

        Assert.Equal(
            "targets.csv, line 3, column 1: The cell holds 5,000 characters, and 4,096 are allowed: shorten it, or look for a double quote that is never closed.", mistake);
    }

    [Fact]
    public async Task A_damaged_line_does_not_hide_the_mistakes_of_the_others()
    {
        var mistakes = await Mistakes(ImportFormat.Targets, "kpi,period,target\nrev\"enue,2026,5\nnobody,2026,5");

        Assert.Equal(["targets.csv, line 2", "targets.csv, line 3, column 1 (kpi)"], mistakes.Select(m => m[..m.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_fills_the_memory()
    {
        var gathered = new Gathered();
        await gathered.AddAsync(ImportFormat.Actuals, new EndlessStream(), CancellationToken.None);
        var folder = gathered.ToFolder();

        Assert.Equal(["actuals.csv: The file is larger than 50 MiB: import it in parts."], folder.Unreadable.Select(m => m.Told.En()));
    }

    [Fact]
    public async Task A_zip_is_read_with_its_files_at_the_top_or_in_one_folder()
    {
        foreach (var prefix in new[] { "", "acme/" })
        {
            var zip = Zip([.. A.Folder.Files.Select(f => (prefix + f.Key, Encoding.UTF8.GetBytes(f.Value)))]);

            Assert.IsType<ImportResult.Accepted>(FolderValidation.Validate(await FolderReader.FromZipAsync(zip, CancellationToken.None), FolderBuilder.Now));
        }
    }

    [Theory]
    [InlineData("../targets.csv")]
    [InlineData("/targets.csv")]
    [InlineData("a\\targets.csv")]
    [InlineData("a/b/targets.csv")]
    [InlineData("a/../targets.csv")]
    public async Task An_entry_that_leads_elsewhere_is_refused(string name)
    {
        var folder = await FolderReader.FromZipAsync(Zip((name, Targets), ("people.csv", Targets)), CancellationToken.None);

        Assert.Contains("lies outside the folder", Assert.Single(folder.Unreadable).Sentence.En(), StringComparison.Ordinal);
        Assert.Empty(folder.Tables);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_is_allowed_is_refused()
    {
        // 51 MiB of blanks are a few dozen kilobytes in the zip.
        var folder = await FolderReader.FromZipAsync(Zip((ImportFormat.Actuals, new byte[51 * 1024 * 1024])), CancellationToken.None);

        Assert.Contains("larger than 50 MiB", Assert.Single(folder.Unreadable).Sentence.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_with_too_many_entries_is_refused()
    {
        var folder = await FolderReader.FromZipAsync(Zip([.. Enumerable.Range(0, 201).Select(i => ($"{i}.csv", Targets))]), CancellationToken.None);

        Assert.Contains("201 entries, and 200 are allowed", Assert.Single(folder.Unreadable).Sentence.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_zip_is_refused()
    {
        var folder = await FolderReader.FromZipAsync(new MemoryStream(Targets), CancellationToken.None);

        Assert.Contains("not a zip", Assert.Single(folder.Unreadable).Sentence.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_twice_is_refused()
    {
        var folder = await FolderReader.FromZipAsync(Zip(("targets.csv", Targets), ("Targets.csv", Targets)), CancellationToken.None);

        Assert.Contains("there twice", Assert.Single(folder.Unreadable).Sentence.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_behaviour_and_hidden_files_are_left_alone_without_a_word()
    {
        using var folder = TemporaryFolder.Of(
            A.Folder.With("README.md", "#").With("behaviour.csv", "person,behaviour").With(".gitkeep", "").With("plan.docx", ""));

        Assert.Equal(["plan.docx"], (await FolderReader.FromDirectoryAsync(folder.Path, CancellationToken.None)).Unknown);
    }

    [Fact]
    public void Whatever_bytes_a_file_holds_the_answer_is_a_list_of_mistakes()
    {
        var lines = Gen.Elements("kpi,period,target", "revenue,2026,5", "\"", ",,,", "\r", "\n", "\"a\"b", "\u00FC", ";", "=1+1", new string(',', 300));
        var texts = Gen.ListOf(lines).Select(l => Encoding.UTF8.GetBytes(string.Join('\n', l)));
        var noise = ArbMap.Default.GeneratorFor<byte[]>();

        Prop.ForAll(Gen.OneOf(texts, noise).ToArbitrary(), bytes =>
        {
            var gathered = new Gathered();
            gathered.AddAsync(ImportFormat.Targets, new MemoryStream(bytes), CancellationToken.None).GetAwaiter().GetResult();
            return FolderValidation.Validate(gathered.ToFolder(), FolderBuilder.Now) is ImportResult.Refused { Mistakes.Count: > 0 };
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_bytes_a_zip_holds_the_answer_is_a_list_of_mistakes()
    {
        var whole = Zip(("targets.csv", Targets), ("people.csv", Targets)).ToArray();
        var damaged =
            from at in Gen.Choose(0, whole.Length - 1)
            from value in Gen.Choose(0, 255)
            from length in Gen.Choose(1, whole.Length)
            select (At: at, Value: (byte)value, Length: length);

        Prop.ForAll(damaged.ToArbitrary(), damage =>
        {
            var bytes = whole.ToArray();
            bytes[damage.At] = damage.Value;
            var folder = FolderReader.FromZipAsync(new MemoryStream(bytes, 0, damage.Length), CancellationToken.None).GetAwaiter().GetResult();
            return FolderValidation.Validate(folder, FolderBuilder.Now) is ImportResult.Refused { Mistakes.Count: > 0 };
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Blanks without an end.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
