using System.Text;

namespace PerfServerless.Functions.Tests.Import.Spreadsheets;

/// <summary>
/// Writes a workbook of the format before 2007 (BIFF8 in a compound file) by hand as Excel does: texts in the table that all sheets share,
/// numbers, percentages and days as numbers with a format.
/// </summary>
internal sealed class OldWorkbook
{
    private const int Sector = 512;
    private const int Free = -1;
    private const int End = -2;
    private const int FatSector = -3;

    // The places of formats in the list of cell formats below.
    private const ushort General = 0;
    private const ushort Percent = 1;
    private const ushort Day = 2;

    // A stream that is shorter lies elsewhere in a compound file.
    private const int ShortestStream = 4096;

    private readonly List<(string Name, object?[][] Lines)> sheets = [];
    private readonly List<string> texts = [];

    /// <summary>A share that is shown as a percentage.</summary>
    public sealed record Share(double Value);

    /// <summary>A formula that ended in #N/A.</summary>
    public sealed record NotAvailable;

    /// <param name="lines">Texts, numbers, days, shares, errors; null is an empty cell.</param>
    public OldWorkbook Sheet(string name, params object?[][] lines)
    {
        sheets.Add((name, lines));
        return this;
    }

    public MemoryStream ToStream()
    {
        var contents = sheets.ConvertAll(Content);
        var globals = Globals([.. sheets.Select(_ => 0)]);
        var begins = new List<int>();
        for (var (i, at) = (0, globals.Length); i < contents.Count; at += contents[i++].Length) begins.Add(at);

        return new(Compound([.. Globals(begins), .. contents.SelectMany(c => c)]));
    }

    /// <param name="begins">Where in the stream each sheet begins.</param>
    private byte[] Globals(List<int> begins) =>
    [
        .. Record(0x0809, w => Words(w, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0)),
        .. Record(0x0042, w => w.Write((ushort)1200)),
        .. CellFormat(0),
        .. CellFormat(10),
        .. CellFormat(14),
        .. sheets.SelectMany((s, i) => Record(0x0085, w =>
        {
            w.Write(begins[i]);
            w.Write((ushort)0);
            w.Write((byte)s.Name.Length);
            w.Write((byte)1);
            w.Write(Encoding.Unicode.GetBytes(s.Name));
        })),
        .. Record(0x00FC, w =>
        {
            w.Write(texts.Count);
            w.Write(texts.Count);
            foreach (var text in texts)
            {
                w.Write((ushort)text.Length);
                w.Write((byte)1);
                w.Write(Encoding.Unicode.GetBytes(text));
            }
        }),
        .. Record(0x000A, _ => { }),
    ];

    private byte[] Content((string Name, object?[][] Lines) sheet)
    {
        var (lines, width) = (sheet.Lines, sheet.Lines.Max(l => l.Length));
        return
        [
            .. Record(0x0809, w => Words(w, 0x0600, 0x0010, 0, 0, 0, 0, 0, 0)),
            .. Record(0x0200, w => Words(w, 0, 0, (ushort)lines.Length, 0, 0, (ushort)width, 0)),
            .. lines.SelectMany((line, row) => line.SelectMany((cell, column) => Cell((ushort)row, (ushort)column, cell))),
            .. Record(0x000A, _ => { }),
        ];
    }

    private byte[] Cell(ushort row, ushort column, object? cell) => cell switch
    {
        null => [],
        double number => Number(row, column, General, number),
        Share share => Number(row, column, Percent, share.Value),
        NotAvailable => Record(0x0205, w =>
        {
            Words(w, row, column, General);
            w.Write([0x2A, 1]);
        }),
        DateOnly day => Number(row, column, Day, day.ToDateTime(TimeOnly.MinValue).ToOADate()),
        _ => Record(0x00FD, w =>
        {
            Words(w, row, column, General);
            w.Write(Shared(cell.ToString()!));
        }),
    };

    private static byte[] Number(ushort row, ushort column, ushort format, double number) => Record(0x0203, w =>
    {
        Words(w, row, column, format);
        w.Write(number);
    });

    // 10 is 0.00 % and 14 a day, of the formats that every workbook has.
    private static byte[] CellFormat(ushort format) => Record(0x00E0, w => Words(w, 0, format, 0, 0, 0, 0, 0, 0, 0, 0));

    private int Shared(string text)
    {
        if (!texts.Contains(text)) texts.Add(text);
        return texts.IndexOf(text);
    }

    private static byte[] Record(ushort id, Action<BinaryWriter> content)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        content(writer);
        writer.Flush();
        Assert.True(body.Length <= 8224, "What is longer goes on in another record, which this writer does not know.");
        return [.. BitConverter.GetBytes(id), .. BitConverter.GetBytes((ushort)body.Length), .. body.ToArray()];
    }

    private static byte[] Compound(byte[] stream)
    {
        var sectors = (Math.Max(stream.Length, ShortestStream) + Sector - 1) / Sector;
        Assert.True(sectors <= 126, "One sector holds the chain of so many.");

        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        Words(writer, 0x003E, 3, 0xFFFE, 9, 6, 0, 0, 0);
        foreach (var number in new[] { 0, 1, 1, 0, ShortestStream, End, 0, End, 0, 0 }) writer.Write(number);
        for (var i = 1; i < 109; i++) writer.Write(Free);

        int[] chain = [FatSector, End, .. Enumerable.Range(3, sectors - 1), End];
        foreach (var next in chain.Concat(Enumerable.Repeat(Free, 128 - chain.Length))) writer.Write(next);

        Entry(writer, "Root Entry", 5, child: 1, start: End, length: 0);
        Entry(writer, "Workbook", 2, child: Free, start: 2, stream.Length < ShortestStream ? ShortestStream : stream.Length);
        writer.Write(new byte[2 * 128]);

        writer.Write(stream);
        writer.Write(new byte[(sectors * Sector) - stream.Length]);
        writer.Flush();
        return file.ToArray();
    }

    private static void Entry(BinaryWriter writer, string name, byte kind, int child, int start, int length)
    {
        var letters = new byte[64];
        Encoding.Unicode.GetBytes(name, letters);
        writer.Write(letters);
        writer.Write((ushort)((name.Length + 1) * 2));
        writer.Write(kind);
        writer.Write((byte)1);
        foreach (var number in new[] { Free, Free, child }) writer.Write(number);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write((long)length);
    }

    private static void Words(BinaryWriter writer, params ushort[] words)
    {
        foreach (var word in words) writer.Write(word);
    }
}
