namespace PerfServerless.Functions.Import;

/// <summary>Why a record of a CSV file cannot be read.</summary>
internal enum CsvFault
{
    None,
    QuoteOpen,
    QuoteInside,
    CellTooLong,
}
