"""Prints a template as AWS deploys it: python translate.py TEMPLATE REVISION"""

import json
import logging
import os
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-1")
logging.disable(logging.WARNING)


class NoManagedPolicies:
    def load(self):
        return {}


with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file.read())
for resource in template["Resources"].values():
    properties = resource.get("Properties", {})
    if resource["Type"] == "AWS::Serverless::Function":
        properties["CodeUri"] = "s3://bucket/" + properties["CodeUri"]
    if resource["Type"] == "AWS::Serverless::Application":
        properties["Location"] = "https://bucket.s3.amazonaws.com/" + properties["Location"]
print(json.dumps(transform(template, {"Revision": sys.argv[2]}, NoManagedPolicies())))
