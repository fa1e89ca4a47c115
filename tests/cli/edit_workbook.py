"""What a person does in LibreOffice: opens workbooks, edits them as asked, stores them as .xlsx.

Reads one JSON request on stdin, answers "done" on stdout; see edit-workbook.ts for its type.
"""

import json
import sys
from pathlib import Path

# Nothing is left in the project's folders.
sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "libreoffice"))

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.table import TableSortField
from office_jobs import FILTERS, Office, properties


def put(sheet, address, value):
    cell = sheet.getCellRangeByName(address)
    if isinstance(value, dict):
        cell.setFormula(value["formula"])
    elif isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def sort(sheet, address, column):
    field = TableSortField()
    field.Field = column
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    descriptor = (PropertyValue(Name="SortFields", Value=fields), PropertyValue(Name="ContainsHeader", Value=False))
    uno.invoke(sheet.getCellRangeByName(address), "sort", (descriptor,))


def edit(document, step):
    sheets = document.Sheets
    kind, name = step["kind"], step["sheet"]
    if kind == "add-sheet":
        sheets.insertNewByName(name, step["at"])
    elif kind == "rename":
        sheets.getByName(name).Name = step["title"]
    elif kind == "insert-rows":
        sheets.getByName(name).Rows.insertByIndex(step["row"] - 1, step["count"])
    elif kind == "delete-columns":
        sheets.getByName(name).Columns.removeByIndex(step["column"], step["count"])
    elif kind == "delete-sheet":
        sheets.removeByName(name)
    elif kind == "unprotect":
        sheets.getByName(name).unprotect("")
    elif kind == "sort":
        sort(sheets.getByName(name), step["range"], step["column"])
    elif kind == "type":
        for address, value in step["cells"].items():
            put(sheets.getByName(name), address, value)
    else:
        raise ValueError(f"unknown edit {kind}")


def store(document, path, password):
    target = Path(path).resolve().as_uri()
    lock = ()
    if password is not None:
        secret = (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", password))
        lock = (PropertyValue(Name="EncryptionData", Value=uno.Any("[]com.sun.star.beans.NamedValue", secret)),)
    uno.invoke(document, "storeToURL", (target, properties(FilterName=FILTERS["xlsx"]) + lock))


def run(desktop, job):
    document = desktop.loadComponentFromURL(Path(job["file"]).resolve().as_uri(), "_blank", 0, properties(Hidden=True))
    if document is None:
        raise ValueError(f"LibreOffice cannot open {job['file']}")
    try:
        for step in job["edits"]:
            edit(document, step)
        document.calculateAll()
        store(document, job["output"], job.get("password"))
    finally:
        document.close(True)


def main():
    request = json.load(sys.stdin)
    with Office(request["soffice"], "fr-FR") as desktop:
        for job in request["jobs"]:
            run(desktop, job)
    print("done")


if __name__ == "__main__":
    main()
